import { doubt, type Check } from '../finding.ts';

/** Where half or more of the objectives of a section report what was done, one that doesn't may have lost its report. */
export const outcomeAlone: Check = ({ objectives }) => {
  const sections = new Map<string, { told: number; untold: string[] }>();
  objectives.forEach((objective, i) => {
    const own = sections.get(objective.section) ?? { told: 0, untold: [] };
    sections.set(objective.section, own);
    if (objective.outcome.status.value === 'missing' && objective.outcome.text === null)
      own.untold.push(`objectives[${i}].outcome.status`);
    else if (objective.outcome.status.value !== 'missing') own.told++;
  });
  return [...sections.values()].flatMap(({ told, untold }) =>
    untold.length > 0 && told >= untold.length
      ? [doubt('outcome_alone_missing', untold, 'others of this section have an outcome')]
      : [],
  );
};
