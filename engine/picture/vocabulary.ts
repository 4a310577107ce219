/** Where a picture is. */
export type Place =
  | 'mountains'
  | 'sea'
  | 'beach'
  | 'city'
  | 'street'
  | 'desert'
  | 'forest'
  | 'meadow'
  | 'space'
  | 'underwater'
  | 'sky'
  | 'abstract'
  | 'product'
  | 'room'
  | 'portrait'
  | 'wall'
  | 'plain';

export type Time = 'day' | 'sunset' | 'dawn' | 'night' | 'storm';

export type SubjectName =
  | 'sailboat'
  | 'balloon'
  | 'lighthouse'
  | 'rocket'
  | 'spaceship'
  | 'cat'
  | 'dog'
  | 'horse'
  | 'person'
  | 'astronaut'
  | 'dancer'
  | 'house'
  | 'castle'
  | 'birds'
  | 'eagle'
  | 'tree'
  | 'whale'
  | 'car'
  | 'robot'
  | 'dragon'
  | 'bottle'
  | 'watch'
  | 'sneaker'
  | 'headphones'
  | 'flower'
  | 'corgi'
  | 'bear'
  | 'panda'
  | 'fox'
  | 'rabbit'
  | 'lion'
  | 'tiger'
  | 'bicycle'
  | 'train'
  | 'bridge'
  | 'waterfall'
  | 'sugarloaf'
  | 'redeemer'
  | 'village'
  | 'favela'
  | 'coffee'
  | 'burger'
  | 'pizza'
  | 'ball'
  | 'sign'
  | 'logo'
  | 'poster'
  | 'animeGirl';

/** Where a subject is drawn when the prompt names no place. */
export const homes: Record<SubjectName, readonly [Place, ...Place[]]> = {
  sailboat: ['sea'],
  balloon: ['mountains', 'meadow'],
  lighthouse: ['sea'],
  rocket: ['desert', 'space'],
  spaceship: ['space'],
  cat: ['room', 'meadow'],
  dog: ['meadow', 'beach'],
  horse: ['meadow', 'desert'],
  person: ['portrait'],
  astronaut: ['space'],
  dancer: ['abstract'],
  house: ['meadow', 'mountains'],
  castle: ['mountains'],
  birds: ['sky', 'sea'],
  eagle: ['sky', 'mountains'],
  tree: ['meadow'],
  whale: ['underwater'],
  car: ['mountains', 'meadow'],
  robot: ['street', 'city'],
  dragon: ['mountains'],
  bottle: ['product'],
  watch: ['product'],
  sneaker: ['product'],
  headphones: ['product'],
  flower: ['meadow'],
  corgi: ['meadow', 'beach'],
  bear: ['forest', 'mountains'],
  panda: ['forest', 'meadow'],
  fox: ['forest', 'meadow'],
  rabbit: ['meadow'],
  lion: ['desert', 'meadow'],
  tiger: ['forest', 'meadow'],
  bicycle: ['meadow', 'street'],
  train: ['mountains', 'meadow'],
  bridge: ['sea'],
  waterfall: ['mountains'],
  redeemer: ['mountains'],
  sugarloaf: ['beach', 'sea'],
  village: ['mountains', 'meadow'],
  favela: ['mountains'],
  coffee: ['product'],
  burger: ['product'],
  pizza: ['product'],
  ball: ['meadow'],
  sign: ['wall'],
  logo: ['plain'],
  poster: ['plain'],
  animeGirl: ['sky'],
};

const set = (...names: SubjectName[]): ReadonlySet<SubjectName> => new Set(names);

/** What goes on wheels, and wants a road under them. */
export const wheeled = set('car', 'bicycle');
/** Animals and what walks like them: they stand on land, and no human face takes their place in a portrait. */
export const walkers = set(
  ...(['cat', 'dog', 'corgi', 'horse', 'robot', 'bear', 'panda', 'fox', 'rabbit', 'lion', 'tiger'] as const),
);
/** What must not stand in water. */
export const landBound = set(
  ...[...wheeled, ...walkers],
  ...(['train', 'person', 'dancer', 'house', 'castle', 'tree', 'flower', 'village', 'favela'] as const),
);
/** What a picture may show in the sky. */
export const flying = set('balloon', 'rocket', 'spaceship', 'birds', 'eagle', 'dragon', 'astronaut');
