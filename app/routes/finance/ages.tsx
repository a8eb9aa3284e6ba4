import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { AgeTable } from './age-table.tsx'
import type { WorkDue } from './read-work-due.server.ts'

interface Props {
	pnbp: readonly Sen[]
	exceptions: WorkDue['exceptions']
}

/** How long PNBP has waited to be deposited, and differences to be explained. */
export function Ages({ pnbp, exceptions: { from, to, ages, count, isTold } }: Props) {
	const { financeToday, calendar } = useCopy()
	const words = financeToday.drawings
	const days = `dari=${from}&sampai=${to}`
	const { title: caption, ages: ageNames, lead, more } = words.unmatched
	return (
		<div className="flex min-w-0 flex-col gap-10">
			<Section
				title={words.pnbp.title}
				action={<TextLink to="/keuangan/pnbp">{words.pnbp.more}</TextLink>}
			>
				<AgeTable ages={pnbp} />
			</Section>
			<Section
				title={caption}
				lead={fill(lead, { from: dayInWords(from, calendar) })}
				action={<TextLink to={`/keuangan/rekonsiliasi/selisih?${days}`}>{more}</TextLink>}
			>
				{count > 0 ? (
					<AgeTable ages={ages} of={{ caption, ageNames }} />
				) : (
					<p className="py-3 text-small">
						{isTold ? words.unmatched.none : words.unmatched.notTold}
					</p>
				)}
			</Section>
		</div>
	)
}
