import type { Place, Time } from './vocabulary.ts';
import { words } from './words.ts';

/** These places win over anything else that the prompt names. */
export const strongPlaces: readonly [Place, RegExp][] = [
  [
    'portrait',
    words(
      'portraits?|retratos?|headshot|self-?portrait|autorretrato|rostos?|human face|(?:beautiful|smiling) face|close-up of an? (?:man|woman|person|girl|boy)|rembrandt',
    ),
  ],
  [
    'product',
    words(
      'products?|produtos?|packshot|perfumes?|sneakers|smartwatch|wrist ?watch|headphones|fones de ouvido|cosmetics?|cosmeticos?|still life|natureza morta',
    ),
  ],
  [
    'space',
    words(
      'outer space|space battle|deep space|galax\\w*|nebul\\w*|cosmos|cosmic\\w*|cosmico|universo?|universe|planets?|planetas?|saturn\\w*|orbit\\w*|espaco sideral',
    ),
  ],
  [
    'underwater',
    words('underwater|coral|corals|corais|reef|recife|fundo do mar|deep sea|subaquatic\\w*|submarin\\w*'),
  ],
];

/** Among these the one that the prompt names first wins. */
export const places: readonly [Place, RegExp][] = [
  ['space', words('space|espaco|espacial|mars|marte|moon landing|astronaut\\w*|astronauta')],
  ['underwater', words('sharks?|tubarao|tubaroes|fish|fishes|peixes?|jellyfish|agua-viva|baleias?|whales?')],
  ['street', words('streets?|ruas?|alley|beco|avenida|avenue|tokyo|toquio|shibuya|shinjuku|crosswalk')],
  [
    'city',
    words(
      'city|cidades?|urban\\w*|skyline|downtown|new york|sao paulo|luanda|lisboa|lisbon|london|londres|paris|dubai|buildings?|predios?|arranha\\w*|skyscrapers?|cyberpunk|metropol\\w*|megacity',
    ),
  ],
  [
    'beach',
    words(
      'beach\\w*|praias?|palm trees?|palmeiras?|coqueiros?|tropical\\w*|island|ilha|caribbean|caribe|areia|rio de janeiro|copacabana|ipanema',
    ),
  ],
  [
    'sea',
    words(
      'sea|ocean\\w*|mar|mares|coast\\w*|costa|waves?|ondas?|lakes?|lagos?|lagoa|rivers?|(?<!\\b(?:no|do) )rios?(?! de janeiro)|sail\\w*|boats?|barcos?|veleiros?|ships?|navios?|lighthouse|farol|porto|harbou?r|bay|baia|marina',
    ),
  ],
  [
    'desert',
    words('deserts?|desertos?|dunes?|dunas?|sahara|saara|savan\\w*|namib\\w*|camels?|camelos?|oasis'),
  ],
  [
    'forest',
    words(
      'forests?|florestas?|jungle|selva|woods|woodland|bosques?|trees|arvores|amazon\\w*|pinheir\\w*|pines?|pine forest|mata',
    ),
  ],
  [
    'meadow',
    words(
      'meadows?|fields?|campos?|prados?|flowers?|flores|farm|fazenda|gardens?|jardim|jardins|vineyards?|vinhas?|vinhedo|colinas?|hills?|lavender|lavanda|girass\\w*|sunflowers?|countryside|park|parque|grass\\w*|grama\\w*|relva|capim|pasture|pasto|village|aldeia|vilarejo',
    ),
  ],
  [
    'mountains',
    words(
      'mountain\\w*|montanh\\w*|alps|alpes|peaks?|picos?|valleys?|vales?|canyon|cliffs?|penhascos?|serras?|cordilheira|landscapes?|paisag\\w*|nature|natureza|glacier|geleira|himalaia|himalaya|volcano|vulcao',
    ),
  ],
  ['sky', words('sky|skies|ceu|ceus|clouds?|nuvens|nuvem|soaring|planando')],
  [
    'room',
    words(
      'room|interior\\w*|sala|quarto|living room|kitchen|cozinha|office|escritorio|bedroom|coffee shop|cafeteria|library|biblioteca|sofa|couch|indoors|studio apartment|table|mesa',
    ),
  ],
  [
    'abstract',
    words(
      'abstract\\w*|abstrat\\w*|gradients?|gradientes?|fluid\\w*|fluido|patterns?|padrao|padroes|textures?|texturas?|background|fundo|wallpaper|marble|marmore|smoke|fumaca|fumo|liquid\\w*|silk|seda',
    ),
  ],
];

export const times: readonly [Time, RegExp][] = [
  [
    'sunset',
    words(
      'sunsets?|por[- ]do[- ]sol|dusk|twilight|crepusculo|entardecer|golden hour|hora dourada|ocaso|fim de tarde|evening',
    ),
  ],
  ['dawn', words('sunrise|dawn|amanhecer|alvorada|nascer do sol|manha|morning')],
  [
    'night',
    words(
      'night\\w*|noites?|noturn\\w*|moon\\w*|lua|luar|midnight|meia-noite|starry|estrelad\\w*|stars|estrelas|aurora|northern lights',
    ),
  ],
  [
    'storm',
    words(
      'storm\\w*|tempestad\\w*|cloudy|nublad\\w*|overcast|moody|sombri\\w*|gloomy|battle|batalha|war|guerra|epic|epic[oa]',
    ),
  ],
  [
    'day',
    words(
      'day|daylight|dia|sun|sol|sunny|ensolarad\\w*|noon|meio-dia|bright|luminos\\w*|summer|verao|spring|primavera',
    ),
  ],
];

/** Snow that lies, when nothing says that it falls: a snowy peak under a clear sky. */
const settledSnow = [
  'snowy (?:mountain|peak|summit|hill|alp|range)\\w*|snow[- ]?(?:capped|topped|covered|clad)|nevad[oa]s?',
  'ice|gelo|clear|claro|clara|cloudless|limpid[oa]',
].join('|');

export const features = {
  settledSnow: words(settledSnow),
  fallingSnow: words(
    'snowing|snowfall|snowflakes?|snowstorm|falling snow|snow falling|blizzard|nevando|nevasca|neve caindo|flocos',
  ),
  snow: words('snow\\w*|neve|nevand\\w*|nevad\\w*|winter|inverno|ice|gelo|blizzard|nevasca'),
  rain: words('rain\\w*|chuva\\w*|chuvos\\w*|downpour|storm\\w*|tempestade'),
  fog: words('fog\\w*|nevoa|nevoeiro|neblina|mist\\w*|haze|bruma'),
  aurora: words('aurora|auroras|northern lights'),
  neon: words('neon|cyberpunk|synthwave|vaporwave|futurist\\w*|blade runner'),
  flowers: words('flowers?|flores|lavender|lavanda|sunflowers?|girass\\w*|tulip\\w*|poppies|papoulas'),
  battle: words(
    'battle|batalha|war|guerra|fight\\w*|luta\\w*|explosions?|explosao|explosoes|fire|fogo|flames?|chamas',
  ),
  clouds: words('clouds?|nuvens|nuvem|cloudy|nublad\\w*'),
  lake: words('lakes?|lagos?|lagoas?|lagoon|rivers?|rios?|reflections?|reflexos?|fjords?|fiordes?'),
  pines: words('pinheir\\w*|pines?|pine trees?|firs?'),
  woman: words(
    'wom[ae]n|mulher(?:es)?|girls?|menina|lady|senhora|she|her|queen|rainha|princess|princesa|mother|mae',
  ),
  man: words('m[ae]n|homem|homens|boys?|menino|gentleman|senhor|he|his|king|rei|father|pai|beard|barba'),
  old: words('old|elderly|idos[oa]|velh[oa]|ancian?|grand(?:mother|father|ma|pa)|avo|vovo'),
  moon: words('(?:full )?moon|luas?(?: cheia)?'),
  road: words('roads?|highway|estradas?|rodovia|asphalt|asfalto|route'),
  studio: words(
    '(?:on|over|against|em|sobre|num) (?:an? |um )?(?:\\w+ )?(?:background|fundo|backdrop)|studio|estudio|fundo \\w+|background',
  ),
  riding: words(
    'riding|rides?|cavalgando|montad[oa]|montando|andando a cavalo|a cavalo|on (?:a|the) (?:\\w+ )?horse',
  ),
  dancing: words('dancing|dances?|dancando|danca'),
  tallGrass: words('(?:tall|high|long) grass\\w*|(?:grama|relva|capim|mato) alt[oa]|capim|wheat|trigo'),
  outside: words(
    'walking|walks?|running|runs?|standing|hiking|umbrella|outdoors|caminhando|andando|correndo|passeando|guarda-chuva|em pe|pescando|fishing|surfing|surfando',
  ),
  several: words(
    'two|three|some|dois|duas|tres|pair of|couple of|casal de|varios|varias|cats|dogs|gatos|cachorros|caes',
  ),
  wood: words('wood\\w*|madeira|tables?|mesas?'),
} as const;
