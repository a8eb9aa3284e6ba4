import { Form, useNavigation } from '@remix-run/react'
import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AskedAct } from '#app/domain/people/presence/savings-acts.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'

interface NamedAct extends AskedAct {
	openedByName: string | null
	closedByName: string | null
}

/** Acts one under the other: whose, what, why, and the button that says it is done. */
export function SavingsActList({ acts }: { acts: readonly NamedAct[] }) {
	const words = useCopy().people.acts
	return (
		<ul aria-label={words.caption} className="divide-y divide-line border-line border-y">
			{acts.map((act) => (
				<ActRow key={act.id} act={act} />
			))}
		</ul>
	)
}

function ActRow({ act }: { act: NamedAct }) {
	const { people, calendar } = useCopy()
	const words = people.acts
	const { makerCode: code } = act
	const mayAct = useMayActInBooks()
	return (
		<li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-center">
			<TextLink to={`/keuangan/tabungan/${code}`} className="figures py-2 font-bold">
				<span aria-hidden="true">{code}</span>
				<span className="sr-only">{fill(words.open, { code })}</span>
			</TextLink>
			<div className="min-w-0 text-small">
				<p className="font-semibold">{words.names[act.act]}</p>
				<p>
					{fill(words.since, {
						presence: people.presences[act.presence],
						date: dayInWords(act.since, calendar),
					})}
				</p>
				{act.outcome === null && <p className="text-muted">{words.hints[act.act]}</p>}
				<p className="text-caption text-muted">
					{fill(words.recorded, {
						name: act.openedByName ?? words.unknown,
						at: momentInWords(act.openedAt, calendar, true),
					})}
				</p>
			</div>
			{act.outcome === null ? mayAct && <DoneButton act={act} /> : <Closing act={act} />}
		</li>
	)
}

function DoneButton({ act }: { act: NamedAct }) {
	const words = useCopy().people.acts
	const { state, formData } = useNavigation()
	const busy = state !== 'idle' && formData?.get('act') === act.id
	return (
		<Form method="post" preventScrollReset>
			<input type="hidden" name="act" value={act.id} />
			<Button tone="secondary" busy={busy}>
				<span aria-hidden="true">{busy ? words.doing : words.done}</span>
				<span className="sr-only">
					{fill(words.doneWhich, { act: words.names[act.act], code: act.makerCode })}
				</span>
			</Button>
		</Form>
	)
}

function Closing({ act }: { act: NamedAct }) {
	const { people, calendar } = useCopy()
	const words = people.acts
	if (act.outcome === null || act.closedAt === null) return null
	return (
		<p className="text-caption text-muted sm:text-right">
			<Badge tone={act.outcome === 'done' ? 'good' : 'plain'}>{words.outcomes[act.outcome]}</Badge>
			<span className="block">
				{fill(words.closed, {
					name: act.closedByName ?? words.unknown,
					at: momentInWords(act.closedAt, calendar, true),
				})}
			</span>
		</p>
	)
}
