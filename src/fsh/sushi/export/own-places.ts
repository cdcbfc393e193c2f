import type { FshPlace, SushiMessage } from '../sushi-exchange.js';
import { toFshPlace } from '../to-fsh-place.js';
import type { FshEntity } from './fsh-entity.js';

/** Whether a message stands at places of the entity alone, so that it moves only when the entity does. */
export function isAtOwnPlaces({ place, insertedAt }: SushiMessage, entity: FshEntity): boolean {
  const own = listOwnPlaces(entity);
  return [place, insertedAt].every((each) => each === undefined || own.has(toKey(each)));
}

const toKey = ({ file, line, column }: FshPlace) => `${file}:${String(line)}:${String(column)}`;

function listOwnPlaces(entity: FshEntity): ReadonlySet<string> {
  const places = new Set<string>();
  JSON.stringify(entity, (key, value: unknown) => {
    if (key === 'sourceInfo') for (const place of readPlaces(value)) places.add(toKey(place));
    return typeof value === 'bigint' ? undefined : value;
  });
  return places;
}

type SourceInfo = FshEntity['sourceInfo'];

function readPlaces(value: unknown): readonly FshPlace[] {
  if (!isSourceInfo(value)) return [];
  const { file, location, appliedFile, appliedLocation } = value;
  return [
    toFshPlace({ file, location }),
    toFshPlace({ file: appliedFile, location: appliedLocation }),
  ].filter((place) => place !== undefined);
}

function isSourceInfo(value: unknown): value is SourceInfo {
  return typeof value === 'object' && value !== null;
}
