import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'

/** What the journal calls an event; one that has no name yet is called by its own. */
export function useEventWords(): (kind: string) => string {
	const { events } = useCopy().finance
	return (kind) => wordsNamed(events, kind) ?? kind
}
