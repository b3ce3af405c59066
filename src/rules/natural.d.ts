// natural ships types for its root alone, and the root takes 1.5 s to load: the parts are imported by path.
declare module 'natural/lib/natural/stemmers/porter_stemmer_it.js' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
