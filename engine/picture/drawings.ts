import { bear, corgi, fox, lion, panda, rabbit, tiger } from './subjects/animals.ts';
import { animeGirl } from './subjects/anime.ts';
import { balloon, car, rocket, sailboat, spaceship } from './subjects/craft.ts';
import { dragon } from './subjects/dragon.ts';
import { birds, eagle } from './subjects/flyers.ts';
import { logo, poster, sign } from './subjects/graphics.ts';
import { horse } from './subjects/horse.ts';
import { astronaut, dancer, person } from './subjects/people.ts';
import { cat, dog } from './subjects/pets.ts';
import { bottle, headphones, sneaker, watch } from './subjects/products.ts';
import { redeemer } from './subjects/redeemer.ts';
import { robot } from './subjects/robot.ts';
import { bridge, favela, sugarloaf, village, waterfall } from './subjects/scenery.ts';
import { whale } from './subjects/sea-life.ts';
import type { Subject } from './subjects/subject.ts';
import { ball, burger, coffee, pizza } from './subjects/table.ts';
import { castle, flower, house, lighthouse, tree } from './subjects/things.ts';
import { bicycle, train } from './subjects/wheels.ts';
import type { SubjectName } from './vocabulary.ts';

/** The drawing of each subject. */
export const drawings: Record<SubjectName, Subject> = {
  sailboat,
  balloon,
  lighthouse,
  rocket,
  spaceship,
  cat,
  dog,
  horse,
  person,
  astronaut,
  dancer,
  house,
  castle,
  birds,
  eagle,
  tree,
  whale,
  car,
  robot,
  dragon,
  bottle,
  watch,
  sneaker,
  headphones,
  flower,
  corgi,
  bear,
  panda,
  fox,
  rabbit,
  lion,
  tiger,
  bicycle,
  train,
  bridge,
  waterfall,
  sugarloaf,
  redeemer,
  village,
  favela,
  coffee,
  burger,
  pizza,
  ball,
  sign,
  logo,
  poster,
  animeGirl,
};
