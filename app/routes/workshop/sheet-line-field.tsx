import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Earning } from '#app/domain/people/earning.ts'
import type { SheetUnit } from '#app/domain/workshop/contribution-sheet.ts'
import { countIn } from '#app/domain/workshop/drafts/draft.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { UNTIL_HYDRATED, useHydrated } from '#app/ui/office/use-hydrated.ts'

interface Props {
	makerCode: string
	earning: Earning | 'absent'
	unit: SheetUnit
	value: string
	onChange: (text: string) => void
}

const STEP =
	'grid size-12 shrink-0 place-items-center rounded-patch border-[1.5px] border-edge font-semibold text-title'

/** One maker's line with big buttons for one more and one fewer; a plain box without JavaScript. */
export function SheetLineField({ makerCode, earning, unit, value, onChange }: Props) {
	const copy = useCopy().batches
	const hydrated = useHydrated()
	const isAbsent = earning === 'absent'
	const step = (by: number, { form }: HTMLButtonElement) => {
		onChange(String(Math.max(0, (countIn(value) ?? 0) + by)))
		// Whoever keeps the draft hears of it as of a key.
		form?.dispatchEvent(new Event('input', { bubbles: true }))
	}
	return (
		<li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
			<span>
				<label htmlFor={`line-${makerCode}`} className="figures font-semibold">
					{fill(copy.units[unit].label, { code: makerCode })}
				</label>
				<span className={classes('block text-caption', isAbsent ? 'text-bad' : 'text-muted')}>
					{copy.marks[earning]}
				</span>
			</span>
			<span className="flex items-center gap-2">
				<button
					type="button"
					onClick={(event) => step(-1, event.currentTarget)}
					aria-label={fill(copy.draft.fewer, { code: makerCode })}
					disabled={isAbsent}
					className={classes(STEP, !hydrated && UNTIL_HYDRATED)}
				>
					−
				</button>
				<input
					id={`line-${makerCode}`}
					name={`line.${makerCode}`}
					value={value}
					onChange={(event) => onChange(event.target.value)}
					inputMode={unit === 'minutes' ? 'decimal' : 'numeric'}
					maxLength={8}
					disabled={isAbsent}
					autoComplete="off"
					className="control figures w-20 text-center"
				/>
				<button
					type="button"
					onClick={(event) => step(1, event.currentTarget)}
					aria-label={fill(copy.draft.more, { code: makerCode })}
					disabled={isAbsent}
					className={classes(STEP, !hydrated && UNTIL_HYDRATED)}
				>
					+
				</button>
			</span>
		</li>
	)
}
