import commander = require('commander');

type Shell = 'bash' | 'zsh' | 'fish';

interface Known {
  readonly name: string;
  readonly about: string;
  readonly options: readonly {
    readonly long: string;
    readonly about: string;
    readonly choices: readonly string[];
  }[];
}

/** A script that teaches a shell the commands, their options and the words that these take; files are the shell's own. */
function completionScript(program: commander.Command, shell: Shell): string {
  const known = program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: command.options.map((option) => ({
      long: option.long!,
      about: option.description,
      choices: option.argChoices ?? [],
    })),
  }));
  if (shell === 'fish') return fish(known);
  return shell === 'bash' ? bash(known) : `autoload -U +X bashcompinit && bashcompinit\n${bash(known)}`;
}

function bash(known: readonly Known[]): string {
  const choices = known.flatMap(({ name, options }) =>
    options.flatMap((option) =>
      option.choices.length === 0
        ? []
        : [`    ${name}:${option.long}) words="${option.choices.join(' ')}" ;;`],
    ),
  );
  const options = known.map(
    ({ name, options }) =>
      `    ${name}) words="${[...options.map(({ long }) => long), '--help'].join(' ')}" ;;`,
  );
  return `# spoglio: source this file, or put it where your shell looks for completions
_spoglio() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${known.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "$command:$before" in
${choices.join('\n')}
  esac
  if [ -z "$words" ] && [ "\${current#-}" != "$current" ]; then
    case "$command" in
${options.join('\n')}
    esac
  fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _spoglio spoglio
`;
}

function fish(known: readonly Known[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  return known
    .flatMap(({ name, about, options }) => [
      `complete -c spoglio -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
      ...options.map(
        (option) =>
          `complete -c spoglio -n '__fish_seen_subcommand_from ${name}' -l ${option.long.slice(2)} -d ${quoted(option.about)}` +
          (option.choices.length === 0 ? '' : ` -x -a ${quoted(option.choices.join(' '))}`),
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

export = { completionScript };
