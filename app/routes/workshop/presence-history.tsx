import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { presences } from '#app/domain/people/presence.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { MakerPage } from './maker.tsx'
import { useField } from './maker-fields.tsx'
import { PresenceBadge } from './maker-table.tsx'
import { RecordForm } from './record-form.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** Where somebody was from day to day, and what that asks of the savings. */
export function PresenceHistory({ page, answer }: Props) {
	const words = useCopy().people.one
	return (
		<Section id="keberadaan" title={words.presenceTitle} lead={words.presenceLead}>
			{page.presences.length > 0 ? (
				<Table caption={words.presenceTitle} dense>
					<thead>
						<tr>
							<Head>{words.from}</Head>
							<Head>{words.what}</Head>
							<Head>{words.at}</Head>
						</tr>
					</thead>
					<tbody>
						{page.presences.map((one) => (
							<tr key={one.id}>
								<Head scope="row" className="whitespace-nowrap">
									<Day date={one.fromDate} short />
								</Head>
								<Cell>
									<PresenceBadge presence={one.presence} />{' '}
									{one.corrected && <span className="text-muted">{words.corrected}</span>}
								</Cell>
								<Cell className="whitespace-nowrap text-muted">
									<DateTime at={one.recordedAt} short />
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			) : (
				<p className="py-3 text-muted text-small">{words.presenceNone}</p>
			)}
			<SavingsAct page={page} />
			{!page.maker.erased && <PresenceForm page={page} answer={answer} />}
		</Section>
	)
}

function SavingsAct({ page: { lastAct: act } }: { page: MakerPage }) {
	const { people, calendar } = useCopy()
	if (!act) return null
	const name = people.acts.names[act.act]
	const words = people.one
	const said = { done: words.actDone, withdrawn: words.actWithdrawn }
	return (
		<p className="py-2 text-small">
			<strong>{words.actTitle}</strong>{' '}
			{fill(act.outcome ? said[act.outcome] : words.actOpen, {
				act: name,
				at: momentInWords(act.closedAt ?? act.openedAt, calendar, true),
			})}
		</p>
	)
}

function PresenceForm({ page, answer }: Props) {
	const { people } = useCopy()
	const words = people.one
	const field = useField(answer)
	const fault = answer?.faults?.from ? [people.form.faults.since] : undefined
	return (
		<RecordForm
			step="keberadaan"
			title={words.presenceAdd}
			answer={answer}
			recorded={page.presences.length}
		>
			<SelectField
				{...field('presence')}
				label={words.what}
				hint={words.presenceAsk}
				placeholder={people.form.choose}
				choices={presences.map((value) => ({ value, label: people.presences[value] }))}
				required
			/>
			<TextField
				id="from"
				name="from"
				label={words.from}
				type="date"
				max={page.today}
				defaultValue={answer?.typed?.from ?? ''}
				errors={fault}
				required
			/>
		</RecordForm>
	)
}
