const SMALL =
  /^(?:d[aei]|del|della|delle|dei|degli|dello|al|alla|alle|allo|ai|in|nel|nella|sul|sulla|e|ed|per|con|tra|fra|la|il|lo|le|i|gli)$/;

/** A name in capitals as running text writes it: `COMUNE DI ALTA VALLE` as `Comune di Alta Valle`. */
export const titleCase = (text: string): string =>
  text
    .toLowerCase()
    // Capitals are often written without their accent: CITTA', COMUNITA'.
    .replace(/(?<=\p{L}t)a['’](?=\s|$)/gu, 'à')
    .split(' ')
    .map((word, index) => {
      if (index > 0 && SMALL.test(word)) return word;
      const elided = /^((?:dell|all|nell|sull|d|l)['’])(.+)$/u.exec(word);
      return index > 0 && elided ? elided[1]! + capital(elided[2]!) : capital(word);
    })
    .join(' ');

const capital = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
