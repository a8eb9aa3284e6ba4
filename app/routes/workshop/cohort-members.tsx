import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CohortRecordPage } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { leavingReasons } from '#app/domain/workshop/membership.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { MakerCodeField } from './maker-code-field.tsx'

interface Props {
	cohort: CohortRecordPage
	today: CalendarDate
	given: FormAnswer | undefined
}

/** Who takes part, who did, and the two forms by which that changes. */
export function CohortMembers({ cohort, today, given }: Props) {
	const { cohort: words } = useCopy().cohortWork
	const { members, others, people, places } = cohort
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
			<div className="flex flex-col gap-10">
				<Section title={words.members} lead={fill(words.membersLead, { people, places })}>
					{members.length > 0 ? (
						<SpellTable caption={words.membersCaption} spells={members} />
					) : (
						<EmptyState level={3} title={words.noMembers} />
					)}
				</Section>
				{others.length > 0 && (
					<Section title={words.history}>
						<SpellTable caption={words.historyCaption} spells={others} />
					</Section>
				)}
			</div>
			<div className="flex flex-col gap-6">
				<Enrol today={today} given={given} />
				{members.length > 0 && <Release cohort={cohort} today={today} given={given} />}
			</div>
		</div>
	)
}

function SpellTable({ caption, spells }: { caption: string; spells: CohortRecordPage['members'] }) {
	const { cohort: words } = useCopy().cohortWork
	// Of those who take part there is mostly nothing to say beside their first day.
	const hasLeft = spells.some(({ leftOn }) => leftOn !== null)
	return (
		<Table caption={caption} dense>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head>{words.joined}</Head>
					{hasLeft && <Head>{words.left}</Head>}
					{hasLeft && <Head>{words.why}</Head>}
				</tr>
			</thead>
			<tbody>
				{spells.map(({ makerCode, joinedOn, leftOn, leftReason, isGone }) => (
					<tr key={`${makerCode} ${joinedOn}`}>
						<Head scope="row" className="figures whitespace-nowrap">
							<TextLink to={`/bengkel/warga/${makerCode}`}>{makerCode}</TextLink>
						</Head>
						<Cell>
							<Day date={joinedOn} short />
							{isGone && (
								<Badge tone="warn" className="ml-3">
									{words.gone}
								</Badge>
							)}
						</Cell>
						{hasLeft && <Cell>{leftOn && <Day date={leftOn} short />}</Cell>}
						{hasLeft && <Cell>{leftReason && words.reasons[leftReason]}</Cell>}
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function Enrol({ today, given }: Pick<Props, 'today' | 'given'>) {
	const { cohort: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('enrol', given, faults)
	return (
		<Card title={words.enrol}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="enrol" />
				<RefusalNotice answer={answer} />
				<MakerCodeField field={field} />
				<TextField {...field('joinedOn', today)} label={words.joinedOn} type="date" required />
				<Button tone="secondary" busy={busy}>
					{words.enrolSubmit}
				</Button>
			</Form>
		</Card>
	)
}

function Release({ cohort, today, given }: Props) {
	const { cohort: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('release', given, faults)
	const staying = cohort.members.filter(({ leftOn }) => leftOn === null)
	return (
		<Card title={words.release}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="release" />
				<RefusalNotice answer={answer} />
				<SelectField
					{...field('maker')}
					label={words.releaseMaker}
					placeholder={words.chooseMaker}
					choices={staying.map(({ makerCode }) => ({ value: makerCode, label: makerCode }))}
					required
				/>
				<TextField {...field('lastDay', today)} label={words.lastDay} type="date" required />
				<SelectField
					{...field('reason')}
					label={words.reason}
					choices={leavingReasons.map((value) => ({ value, label: words.reasons[value] }))}
				/>
				<Button tone="secondary" busy={busy}>
					{words.releaseSubmit}
				</Button>
			</Form>
		</Card>
	)
}
