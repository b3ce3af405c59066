/** What the ready questions ask, in Italian, by their names. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'weights-by-sector':
    'Quanti obiettivi e quanto peso ha ogni settore di ogni ente in ogni anno, piano e relazione contati una volta',
  'achievement-by-body':
    'Quanti obiettivi sono stati raggiunti, in parte o no, per ente e anno, piano e relazione contati una volta; senza relazione non è nessuno di questi',
  'weights-not-100': 'Sezioni i cui pesi dichiarati non danno 100',
  'postponed-or-cancelled': 'Obiettivi annullati, o il cui esito parla di rinvio',
  'declared-but-missed': 'Indicatori con un risultato inferiore al target, di obiettivi dichiarati raggiunti',
  'needs-eyes': 'Pesi, esiti e titoli da controllare: sicurezza sotto 0,8, o un peso che non si legge',
  'objectives-over-years': 'Obiettivi che continuano in altri anni, con ciò che lo fa dire',
  'changed-after-the-plan': 'Che cosa cambia tra piano e relazione dello stesso anno',
};
