type Sizes = Readonly<Record<string, readonly [width: number, height: number]>>;

/** Pictures of about one megapixel, sides in multiples of 64: what diffusion models are trained on. */
export const megapixelSizes: Sizes = {
  '1:1': [1024, 1024],
  '16:9': [1344, 768],
  '9:16': [768, 1344],
  '4:3': [1152, 896],
  '3:4': [896, 1152],
  '3:2': [1216, 832],
  '2:3': [832, 1216],
  '21:9': [1536, 640],
  '9:21': [640, 1536],
};

/** Google's list for Imagen 3. */
export const imagenSizes: Sizes = {
  '1:1': [1024, 1024],
  '16:9': [1408, 768],
  '9:16': [768, 1408],
  '4:3': [1280, 896],
  '3:4': [896, 1280],
};

/** MiniMax's list for image-01. */
export const minimaxImageSizes: Sizes = {
  '1:1': [1024, 1024],
  '16:9': [1280, 720],
  '9:16': [720, 1280],
  '4:3': [1152, 864],
  '3:4': [864, 1152],
  '3:2': [1248, 832],
  '2:3': [832, 1248],
  '21:9': [1344, 576],
};

/** Runway's list for Gen-4. */
export const runwaySizes: Sizes = {
  '16:9': [1280, 720],
  '9:16': [720, 1280],
  '4:3': [1104, 832],
  '3:4': [832, 1104],
  '1:1': [960, 960],
  '21:9': [1584, 672],
};
