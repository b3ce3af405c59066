/** The function, its answer for an object kept for as long as the object is: what many ask of one thing is made once. */
export function once<A extends object, R>(make: (given: A) => R): (given: A) => R {
  const made = new WeakMap<A, { readonly answer: R }>();
  return (given) => {
    let known = made.get(given);
    if (known === undefined) {
      known = { answer: make(given) };
      made.set(given, known);
    }
    return known.answer;
  };
}

/** The same for what is made of two objects. */
export function oncePerPair<A extends object, B extends object, R>(
  make: (first: A, second: B) => R,
): (first: A, second: B) => R {
  const bySecond = once((first: A) => once((second: B) => make(first, second)));
  return (first, second) => bySecond(first)(second);
}
