/** How much each reason speaks for a form's telling objectives, in log-odds. */
export type DecisionWeights = Readonly<Record<string, number>>;
