import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AskedAct } from '#app/domain/people/presence/savings-acts.server.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What has to be done with these savings, since their owner is gone or back. */
export function OpenAct({ act }: { act: AskedAct }) {
	const { people, calendar } = useCopy()
	const words = people.acts
	return (
		<Notice tone="warn" title={words.names[act.act]} className="screen-only mb-8">
			<p>
				{fill(words.since, {
					presence: people.presences[act.presence],
					date: dayInWords(act.since, calendar),
				})}
				. {words.hints[act.act]}{' '}
				<TextLink to="/keuangan/tabungan/tindakan">{words.waitingLink}</TextLink>
			</p>
		</Notice>
	)
}
