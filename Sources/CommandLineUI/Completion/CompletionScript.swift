/// What a shell runs to complete the program's command lines: it hands the line up to the cursor to the program, which knows
/// its own commands, and puts the answer (see ``CompletionAnswer``) in its place.
public enum CompletionScript {
    public static func text(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The shell cuts words at `COMP_WORDBREAKS`, so the line itself is handed over, with the part that will be replaced.
    private static let bash = #"""
        # bash completion of tenken, made by: tenken --generate-completion-script bash

        _tenken() {
            local line kind=
            COMPREPLY=()
            while IFS= read -r line; do
                if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
            done < <("${COMP_WORDS[0]/#\~/$HOME}" ---completion bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)
            # Readline then quotes what has to be quoted, and puts a slash behind a folder.
            [[ $kind == names ]] && compopt -o filenames
            [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=,] ]] && compopt -o nospace
            return 0
        }

        complete -F _tenken tenken

        """#

    /// Names of files are the shell's own matter: it knows ~name, $HOME, its colours and its styles.
    private static let zsh = #"""
        #compdef tenken
        # zsh completion of tenken, made by: tenken --generate-completion-script zsh

        _tenken() {
            local line kind value
            local -i result=1
            local -a answer whole begun
            answer=("${(@f)$(${~words[1]} ---completion zsh "${(j: :)words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX" 2>/dev/null </dev/null)}")
            kind=$answer[1]
            # The value alone is completed behind the = of an option.
            if [[ -z $QIPREFIX && $PREFIX == --[a-z]*=* ]]; then
                IPREFIX+=${PREFIX%%=*}=
                PREFIX=${PREFIX#*=}
            fi
            for line in "${(@)answer[2,-1]}"; do
                value=${line%%$'\t'*}
                line=${value//:/\\:}:${line#*$'\t'}
                if [[ $value == *[:=,] ]]; then begun+=("$line"); else whole+=("$line"); fi
            done
            (( $#begun )) && _describe -V -t values 'tenken' begun -U -i "$IPREFIX" -S '' && result=0
            (( $#whole )) && _describe -V -t values 'tenken' whole -U -i "$IPREFIX" && result=0
            case $kind in
            folders) _files -/ && result=0 ;;
            files\ *) _files -g "${kind#files }" && result=0 ;;
            files) _files && result=0 ;;
            esac
            return result
        }

        if [[ $funcstack[1] == _tenken ]]; then _tenken "$@"; else compdef _tenken tenken; fi

        """#

    private static let fish = #"""
        # fish completion of tenken, made by: tenken --generate-completion-script fish

        function __tenken_complete
            set -l words (commandline -op)
            set -l program (string replace -r '^~(?=/)' $HOME -- $words[1])
            $program ---completion fish (commandline -cp | string collect) 2>/dev/null </dev/null
        end

        complete -c tenken -f -k -a '(__tenken_complete)'

        """#
}
