import { useEffect, useState } from 'react';
import { sendToPortal } from '#components/labs/send-to-portal.ts';
import type { PlanLine } from './plan-address.ts';
import { type Known, lineKey } from './plan-question.ts';
import { type PlannedModel, plannedRequest } from './planned-model.ts';

/** The price and the expected time of each line's job as this deployment quotes them; without an answer the catalog holds. */
export function useQuotes(lines: readonly PlanLine[], models: readonly PlannedModel[]): Known {
  const [known, setKnown] = useState<Known>(new Map());
  const wanted = lines.map(lineKey).join(' ');
  useEffect(() => {
    let ended = false;
    for (const key of wanted.split(' ').filter((each) => each !== '')) {
      const [id, length] = key.split('~');
      const model = models.find((each) => each.id === id);
      if (!model) continue;
      void quote(model, Number(length)).then((found) => {
        if (found && !ended) setKnown((before) => new Map(before).set(key, found));
      });
    }
    return () => {
      ended = true;
    };
  }, [wanted, models]);
  return known;
}

async function quote(model: PlannedModel, length: number) {
  const variables = { input: plannedRequest(model, length) };
  try {
    const { body } = await sendToPortal({ operation: 'Quote', variables }, 'en');
    const { quote: found } = JSON.parse(body).data;
    const [credits, seconds] = [Number(found.creditCost), Number(found.estimatedTime)];
    return Number.isFinite(credits) && seconds >= 1 ? { credits, seconds } : undefined;
  } catch {
    return undefined; // The figures of the catalog stand, and the page says that they are the catalog's.
  }
}
