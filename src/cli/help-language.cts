import commander = require('commander');
import help = require('../words/help.ts');
import words = require('../words/words.ts');

const HELP: Readonly<Record<string, string>> = help.HELP;

/** The language of help and usage, which is told before arguments are parsed: what `--lang` says, else that of the environment. */
function helpLanguage(args: readonly string[], variables: NodeJS.ProcessEnv): words.Language {
  const at = args.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const asked =
    at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : args[at + 1];
  if (asked === 'it' || asked === 'en') return asked;
  return words.languageIn(variables);
}

/** Puts the help of a program into Italian; before its commands are declared, which take it over. */
function speakItalian(program: commander.Command): void {
  const base = new commander.Help();
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => help.HELP_TITLES[title] ?? title,
    styleUsage: pieces,
    commandDescription: (command) => translated(command.description()),
    subcommandDescription: (command) => translated(command.summary() || command.description()),
    subcommandTerm: (command) => pieces(base.subcommandTerm(command)),
    argumentDescription: (argument) => pieces(translated(base.argumentDescription(argument))),
    optionDescription: (option) => pieces(of(base.optionDescription(option), option.description)),
  });
  program.configureOutput({
    outputError: (text, write) =>
      write(
        pieces(of(translated(text.trimEnd()), ...Object.keys(HELP).filter((one) => text.includes(one)))) +
          '\n',
      ),
  });
}

const translated = (text: string): string => HELP[text] ?? text;

/** A text with pieces of it that are known put into Italian. */
const of = (text: string, ...known: readonly string[]): string =>
  known.reduce((all, one) => all.replace(one, () => translated(one)), text);

const pieces = (text: string): string =>
  help.USAGE_PIECES.reduce((all, [english, italian]) => all.replace(english, italian), text);

/** An example below the help of a command. */
const exampleIn =
  (language: words.Language) =>
  (text: string): string =>
    `\n${language === 'it' ? help.HELP_TITLES['Example:']! : 'Example:'}\n  ${text}\n`;

export = { helpLanguage, speakItalian, exampleIn };
