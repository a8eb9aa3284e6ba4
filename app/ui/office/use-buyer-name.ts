import { useCopy } from '#app/copy/use-copy.ts'

/** What staff call a buyer; nobody at the counter has to give a name. */
export function useBuyerName(): (name: string) => string {
	const { till } = useCopy()
	return (name) => name || till.atCounter
}
