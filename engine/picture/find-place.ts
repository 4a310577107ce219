import type { Random } from '../random.ts';
import { features, places, strongPlaces } from './place-words.ts';
import { flying, homes, landBound, type Place, type SubjectName, walkers } from './vocabulary.ts';

export interface PlaceRequest {
  /** Lower case without accents, both. */
  readonly text: string;
  readonly unwanted: string;
  readonly subjects: readonly SubjectName[];
  readonly random: Random;
}

/** Where a picture is: the place the prompt says, else one that suits its subject, where that subject can stand. */
export function findPlace(request: PlaceRequest): Place {
  const { subjects, random } = request;
  const place = saidPlace(request) ?? homeOf(request);
  const [first] = subjects;
  if (place === 'sky' && first && !subjects.some((name) => flying.has(name)))
    return random.pick(homes[first]);
  const afloat = subjects.includes('sailboat') || subjects.includes('bridge');
  if (place === 'sea' && !afloat && subjects.some((name) => landBound.has(name))) return 'beach';
  return place;
}

function saidPlace({ text, unwanted, subjects }: PlaceRequest): Place | undefined {
  const has = (name: SubjectName) => subjects.includes(name);
  if (has('sign')) return 'wall';
  if (has('logo')) return 'plain';
  const strong = strongPlaces.find(([, pattern]) => pattern.test(text) && !pattern.test(unwanted))?.[0];
  if (strong === 'portrait' && subjects.some((name) => walkers.has(name))) return 'product';
  if (strong) return strong;
  if (has('poster') && subjects.length === 1) return 'plain';
  const found = firstNamed(text, unwanted, subjects);
  const served = has('coffee') || has('burger') || has('pizza') || has('bottle');
  if (found === 'room' && served && features.wood.test(text)) return 'product';
  if (!found && subjects.length > 0 && features.studio.test(text)) return 'product';
  const mountains = places.find(([name]) => name === 'mountains');
  return found === 'sea' && features.lake.test(text) && mountains?.[1].test(text) ? 'mountains' : found;
}

/** Sky and abstract are also said of other places: `a purple sky over the sea`, `a cat on a white background`. */
function firstNamed(text: string, unwanted: string, subjects: readonly SubjectName[]): Place | undefined {
  const found = places
    .map(([place, pattern]) => ({
      place,
      at: pattern.test(unwanted) ? Infinity : (pattern.exec(text)?.index ?? Infinity),
    }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at);
  const solid = found.find(({ place }) => place !== 'sky' && place !== 'abstract') ?? found[0];
  return solid?.place === 'abstract' && subjects.length > 0 ? undefined : solid?.place;
}

function homeOf({ text, subjects, random }: PlaceRequest): Place {
  const [subject] = subjects;
  if (features.snow.test(text) && !(subject && homes[subject].includes('product'))) return 'mountains';
  if (subject === 'person' && features.rain.test(text)) return 'street';
  if (subject === 'person' && (features.outside.test(text) || features.road.test(text))) return 'meadow';
  if (subject) return random.pick(homes[subject]);
  if (features.moon.test(text)) return random.pick(['mountains', 'sea', 'sky']);
  if (features.rain.test(text)) return random.pick(['street', 'city', 'forest']);
  if (features.fog.test(text)) return random.pick(['forest', 'mountains']);
  return random.pick(['mountains', 'sea', 'meadow', 'abstract']);
}
