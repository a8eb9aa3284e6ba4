import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Selection } from '#app/domain/workshop/selection/candidates.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { type CalendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { CandidateForm } from './candidate-form.tsx'
import { MakerCodeField } from './maker-code-field.tsx'

interface Props {
	selection: Selection
	today: CalendarDate
	/** the code of the candidate who is being assessed */
	assessed: string | null
	given: FormAnswer | undefined
}

/** Candidates with their scores, one of them opened to be assessed and decided on. */
export function CohortSelection({ selection, today, assessed, given }: Props) {
	const { selection: words } = useCopy().cohortWork
	const { criteria, candidates, mayChangeCriteria } = selection
	const wanted = given?.typed.maker ?? assessed
	const open = candidates.find(({ makerCode }) => makerCode === wanted)
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
			<Section title={words.title} lead={words.lead}>
				{candidates.length > 0 ? (
					<CandidateTable selection={selection} />
				) : (
					<EmptyState level={3} title={words.empty}>
						{criteria.length === 0 && words.noCriteria}
					</EmptyState>
				)}
			</Section>
			<div className="flex flex-col gap-6">
				{open && open.outcome !== 'selected' && (
					<CandidateForm
						key={open.makerCode}
						candidate={open}
						criteria={criteria}
						today={today}
						given={given}
					/>
				)}
				{criteria.length > 0 && <AddCandidate given={given} />}
				{mayChangeCriteria && <Criteria criteria={criteria} given={given} />}
			</div>
		</div>
	)
}

function CandidateTable({ selection }: Pick<Props, 'selection'>) {
	const { selection: words } = useCopy().cohortWork
	const { criteria, candidates } = selection
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.candidate}</Head>
					{criteria.map(({ id, name }) => (
						<Head key={id} number className="hidden sm:table-cell">
							{name}
						</Head>
					))}
					<Head number>{words.sum}</Head>
					<Head>{words.outcome}</Head>
				</tr>
			</thead>
			<tbody>
				{candidates.map((one) => (
					<tr key={one.makerId}>
						<Head scope="row" className="figures whitespace-nowrap">
							{one.makerCode}
							<span className="block whitespace-normal font-normal text-muted sm:hidden">
								{criteria
									.map(({ name }, index) => `${name} ${one.scores[index] ?? '–'}`)
									.join(', ')}
							</span>
							{one.note && (
								<span className="block max-w-xs whitespace-normal font-normal text-muted">
									{one.note}
								</span>
							)}
						</Head>
						{one.scores.map((score, index) => (
							<Cell key={criteria[index]?.id} number className="hidden sm:table-cell">
								{score}
							</Cell>
						))}
						<Cell number className="font-bold">
							{one.sum}
						</Cell>
						<Cell>
							<Outcome candidate={one} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function Outcome({ candidate: one }: { candidate: Selection['candidates'][number] }) {
	const { calendar, cohortWork } = useCopy()
	const words = cohortWork.selection
	return (
		<>
			{one.outcome && (
				<Badge tone={one.outcome === 'selected' ? 'good' : 'plain'}>
					{words.outcomes[one.outcome]}
				</Badge>
			)}
			{one.decidedBy !== null && one.decidedAt && (
				<span className="block text-muted">
					{fill(words.decided, {
						name: one.decidedBy,
						date: dayInWords(dateInMagetan(one.decidedAt), calendar, true),
					})}
				</span>
			)}
			{one.outcome !== 'selected' && (
				<TextLink
					to={`?bagian=seleksi&nilai=${one.makerCode}`}
					aria-label={fill(words.assessWhich, { code: one.makerCode })}
					className="inline-flex min-h-9 items-center"
				>
					{words.assess}
				</TextLink>
			)}
		</>
	)
}

function AddCandidate({ given }: Pick<Props, 'given'>) {
	const { selection: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('candidate', given, faults)
	return (
		<Card title={words.add}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="candidate" />
				<RefusalNotice answer={answer} />
				<MakerCodeField field={field} />
				<Button tone="secondary" busy={busy}>
					{words.addSubmit}
				</Button>
			</Form>
		</Card>
	)
}

function Criteria({ criteria, given }: Pick<Props, 'given'> & Pick<Selection, 'criteria'>) {
	const { selection: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('criteria', given, faults)
	return (
		<Card title={words.criteria}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="criteria" />
				<RefusalNotice answer={answer} />
				<TextArea
					{...field('criteria', criteria.map(({ name }) => name).join('\n'))}
					label={words.criteria}
					hint={words.criteriaHint}
					rows={5}
					maxLength={600}
					required
				/>
				<Button tone="secondary" busy={busy}>
					{words.saveCriteria}
				</Button>
			</Form>
		</Card>
	)
}
