import { Link } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { DraftRow } from '#app/domain/workshop/drafts/drafts.server.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** What somebody has begun to record, to go on with. */
export function DraftList({ drafts }: { drafts: readonly DraftRow[] }) {
	const { batches, calendar } = useCopy()
	const words = batches.list
	return (
		<Section title={words.drafts} className="mb-8">
			<ul className="divide-y divide-line">
				{drafts.map(({ id, draft, savedAt, sentBack }) => (
					<li key={id} className="py-3">
						<Link to={`/bengkel/batch/draf/${id}`} className="text-link">
							{isCalendarDate(draft.workDate)
								? fill(words.draftOf, { date: dayInWords(draft.workDate, calendar) })
								: words.draftEmpty}
						</Link>
						<span className="block text-caption text-muted">
							{words.saved} <DateTime at={savedAt} short />
						</span>
						{sentBack && (
							<span className="block break-words text-caption text-warn">
								{fill(words.sentBack, sentBack)}
							</span>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
