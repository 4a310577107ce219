import type { SubjectName } from './vocabulary.ts';
import { words } from './words.ts';

/** What can be in a picture, in the order in which it is drawn when a prompt names several. */
export const subjects: readonly [SubjectName, RegExp][] = [
  ['dragon', words('dragons?|dragao|dragoes')],
  ['eagle', words('eagles?|aguias?|falcon|falcao|hawk|gaviao|condor')],
  [
    'spaceship',
    words(
      'spaceships?|starships?|spacecrafts?|naves?(?: espacia\\w*)?|space battle|ufo|disco voador|satellite|satelite',
    ),
  ],
  ['rocket', words('rockets?|foguetes?')],
  ['balloon', words('(?:hot[- ]air )?balloons?|bal(?:ao|oes)(?: de ar quente)?')],
  ['sailboat', words('sail\\w*|boats?|barcos?|veleiros?|ships?|navios?|yacht|iate|veleiro')],
  ['lighthouse', words('lighthouses?|farol|farois')],
  ['cat', words('cats?|gat[oa]s?|kittens?|gatinh[oa]s?')],
  ['corgi', words('corgis?')],
  [
    'dog',
    words(
      'dogs?|puppy|puppies|cao|caes|cachorr\\w*|golden retrievers?|labradors?|husky|poodle|shiba(?: inu)?',
    ),
  ],
  ['bear', words('bears?|ursos?|teddy bear')],
  ['panda', words('pandas?')],
  ['fox', words('fox(?:es)?|raposas?')],
  ['rabbit', words('rabbits?|bunny|bunnies|coelh\\w*')],
  ['lion', words('lions?|leao|leoes')],
  ['tiger', words('tigers?|tigres?|oncas?|jaguars?')],
  ['horse', words('horses?|cavalos?|unicorns?|unicornios?|ponies|pony')],
  ['robot', words('robots?|robos?|android|androide|mecha|cyborg|ciborgue')],
  ['astronaut', words('astronauts?|astronautas?|cosmonauts?|cosmonautas?')],
  ['dancer', words('dancers?|dancing|dances?|dancarin[oa]s?|bailarin[oa]s?|dancando|danca|ballet|bale')],
  [
    'person',
    words(
      'persons?|people|pessoas?|m[ae]n|wom[ae]n|homem|homens|mulher(?:es)?|girls?|boys?|menin[ao]s?|criancas?|child|children|travell?ers?|viajantes?|hikers?|warriors?|guerreir[oa]s?|samurai|hero\\w*|heroi\\w*|couple|casal|knight|cavaleiro|surfer|surfista',
    ),
  ],
  ['castle', words('castles?|castelos?|fortress|fortaleza|palace|palacio')],
  ['house', words('houses?|casas?|cabins?|cabanas?|cottages?|chales?|farmhouse')],
  ['birds', words('birds?|passaros?|aves?|gaivotas?|seagulls?|gulls?|doves?|pombas?')],
  ['tree', words('tree|arvore|embondeiro|baobab|oak|carvalho')],
  ['whale', words('whales?|baleias?|dolphins?|golfinhos?')],
  [
    'car',
    words('cars?|carros?|automove(?:l|is)|vehicle|veiculo|supercar|fusca|taxi|ferrari|porsche|mustang'),
  ],
  ['bottle', words('bottles?|garrafas?|perfumes?|frascos?|wine|vinhos?|beers?|cervejas?')],
  [
    'watch',
    words('wrist ?watch(?:es)?|smartwatch|relogios?|(?:luxury|swiss|gold|silver|sports?|product) watch'),
  ],
  ['sneaker', words('sneakers?|shoes?|tenis|sapatos?')],
  ['headphones', words('headphones?|headset|fones?(?: de ouvido)?|earbuds?')],
  [
    'flower',
    words(
      'roses?|(?:uma|a|linda|bela) rosas?|^rosas?|flower|flor|orchid|orquidea|tulip|tulipa|sunflower|girassol|daisy|margarida',
    ),
  ],
  ['bicycle', words('bicycles?|bikes?|bicicletas?')],
  ['train', words('trains?|trem|trens|comboio|locomotiv\\w*|bullet train|trem-bala')],
  ['bridge', words('bridges?|pontes?')],
  ['waterfall', words('waterfalls?|cachoeiras?|cascatas?|cataratas?|iguacu|niagara')],
  ['redeemer', words('cristo redentor|christ the redeemer|corcovado')],
  [
    'sugarloaf',
    words('sugar ?loaf|pao de acucar|rio de janeiro|copacabana|ipanema|guanabara|(?:no|do|in) rio(?! \\w)'),
  ],
  ['favela', words('favelas?|morro colorido')],
  ['village', words('villages?|vilas?|vilarejos?|aldeias?|small town|cidadezinha')],
  [
    'coffee',
    words(
      '(?:cups?|mugs?) of (?:hot )?(?:coffee|tea|chocolate)|coffee(?! shop)|cappuccino|latte|espresso|xicaras?(?: de (?:cafe|cha))?|cafezinho|cafe(?! terrace)|canecas?|mugs?|tea ?cup',
    ),
  ],
  ['burger', words('(?:ham|cheese)?burgers?|hamburgueres|hamburguer|x-?burger|sandwich|sanduiche')],
  ['pizza', words('pizzas?')],
  ['ball', words('(?:soccer |foot)?balls?|bolas?|futebol|soccer')],
  ['sign', words('(?:neon )?signs?(?! of)|letreiros?|neon (?:text|letters)|placa')],
  ['logo', words('logos?|logotipos?|logomarcas?|icons?|icones?|emblems?|emblema')],
  ['poster', words('geometric\\w*|geometric[oa]s?|bauhaus|posters?|cartaz|cartazes')],
  [
    'animeGirl',
    words(
      '(?:anime|manga) (?:girl|boy|character|woman)|(?:garota|menina|personagem|mulher) (?:de |estilo )?(?:anime|manga)|waifu',
    ),
  ],
];
