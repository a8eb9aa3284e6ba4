import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { Section } from '#app/ui/office/section.tsx'

interface Answer {
	readonly id: string
	readonly body: string
	readonly file_name: string | null
	readonly sent_at: Instant | null
}

/** What we told the bank, and what has not reached it. */
export function DisputeAnswers({ answers }: { answers: readonly Answer[] }) {
	const { calendar, disputes } = useCopy()
	const { one: words } = disputes
	if (answers.length === 0) return null
	return (
		<Section title={words.answersTitle}>
			<ul className="mt-3 flex flex-col gap-6">
				{answers.map((answer) => (
					<li key={answer.id} className="border-edge border-l-2 border-dashed pl-4 text-small">
						<p className="text-caption text-muted">
							{answer.sent_at
								? fill(words.answeredAt, { date: momentInWords(answer.sent_at, calendar) })
								: words.notSent}
						</p>
						<p className="mt-1 max-w-reading whitespace-pre-wrap break-words">{answer.body}</p>
						{answer.file_name && (
							<p className="mt-1 break-words text-caption">
								{fill(words.file, { name: answer.file_name })}
							</p>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
