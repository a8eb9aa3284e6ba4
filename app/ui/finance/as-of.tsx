import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'

/** The moment for which a page of balances holds: what a printed one is worth depends on it. */
export function AsOf({ at }: { at: Instant }) {
	const { finance, calendar } = useCopy()
	return <>{`${fill(finance.asOf, { time: momentInWords(at, calendar) })}. ${finance.rupiah}`}</>
}
