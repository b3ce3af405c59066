/** A confidence that was given, and whether the value was right; `weight` says how many values it stands for. */
export interface Call {
  readonly confidence: number;
  readonly right: boolean;
  readonly flagged: boolean;
  readonly weight: number;
}

export interface Bin {
  readonly from: number;
  readonly weight: number;
  /** Mean confidence and share of right values in it. */
  readonly confidence: number;
  readonly right: number;
}

export interface Measures {
  readonly values: number;
  readonly errorRate: number;
  /** Expected calibration error over ten bins of equal width. */
  readonly ece: number;
  /** Mean squared distance between confidence and truth. */
  readonly brier: number;
  /** Share of values that are wrong, sure (0.9 or more) and without a flag. */
  readonly silent: number;
  readonly bins: readonly Bin[];
}

const BINS = 10;
const SURE = 0.9;

const total = (calls: readonly Call[], of: (call: Call) => number = () => 1): number =>
  calls.reduce((sum, call) => sum + call.weight * of(call), 0);
const truth = (call: Call): number => (call.right ? 1 : 0);

export function measure(calls: readonly Call[]): Measures {
  const all = total(calls);
  const byBin = Array.from({ length: BINS }, (): Call[] => []);
  for (const call of calls) byBin[Math.min(BINS - 1, Math.floor(call.confidence * BINS))]!.push(call);
  const bins = byBin.flatMap((own, i): Bin[] => {
    const weight = total(own);
    return weight === 0
      ? []
      : [
          {
            from: i / BINS,
            weight: weight / all,
            confidence: total(own, (call) => call.confidence) / weight,
            right: total(own, truth) / weight,
          },
        ];
  });
  return {
    values: calls.length,
    errorRate: 1 - total(calls, truth) / all,
    ece: bins.reduce((sum, bin) => sum + bin.weight * Math.abs(bin.confidence - bin.right), 0),
    brier: total(calls, (call) => (call.confidence - truth(call)) ** 2) / all,
    silent: total(calls.filter((call) => !call.right && call.confidence >= SURE && !call.flagged)) / all,
    bins,
  };
}

/** Share of values accepted from the surest down, and the share of wrong ones among them. */
export interface Point {
  readonly coverage: number;
  readonly error: number;
}

export function coverageCurve(calls: readonly Call[]): Point[] {
  const byConfidence = new Map<number, Call[]>();
  for (const call of calls) {
    const same = byConfidence.get(call.confidence);
    if (same) same.push(call);
    else byConfidence.set(call.confidence, [call]);
  }
  const all = total(calls);
  let [accepted, wrong] = [0, 0];
  return [...byConfidence]
    .sort((a, b) => b[0] - a[0])
    .map(([, same]) => {
      accepted += total(same);
      wrong += total(same, (call) => 1 - truth(call));
      return { coverage: accepted / all, error: wrong / accepted };
    });
}

/** What is accepted where the mean of what confidences leave open may be `maxError`: its share and the error that it really has. */
export function acceptance(calls: readonly Call[], maxError: number): Point {
  const sorted = [...calls].sort((a, b) => b.confidence - a.confidence);
  let [accepted, open, wrong] = [0, 0, 0];
  let best: Point = { coverage: 0, error: 0 };
  const all = total(calls);
  sorted.forEach((call, i) => {
    accepted += call.weight;
    open += call.weight * (1 - call.confidence);
    wrong += call.weight * (1 - truth(call));
    const tied = sorted[i + 1]?.confidence === call.confidence;
    if (!tied && open <= maxError * accepted + 1e-9)
      best = { coverage: accepted / all, error: wrong / accepted };
  });
  return best;
}
