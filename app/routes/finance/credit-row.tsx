import type { ReactNode } from 'react'
import { dayInWords, deadlineInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useMayEnter } from '#app/ui/office/use-staff.ts'
import { CreditDrawing } from './credit-drawing.tsx'
import { CreditSteps } from './credit-steps.tsx'
import type { MakerView } from './read-maker.server.ts'

export type Credit = MakerView['credits'][number]

const TONES: Record<Credit['state'], BadgeTone> = {
	pending: 'warn',
	final: 'good',
	'taken-back': 'bad',
	kept: 'info',
	held: 'warn',
	'extra-food': 'info',
}

interface Props {
	credit: Credit
	makerCode: string
	/** unfolded from the start */
	open: boolean
}

/** One credit in a sentence; unfolded, the drawing and the calculation it comes from. */
export function CreditRow({ credit, makerCode, open }: Props) {
	return (
		<li className="break-inside-avoid">
			<details
				open={open}
				className="group [&::details-content]:print:[content-visibility:visible]"
			>
				<summary className="grid list-none grid-cols-[1fr_auto] items-baseline gap-x-6 gap-y-1 px-1 py-3 hover:bg-sunken md:grid-cols-[9rem_minmax(0,1fr)_auto] [&::-webkit-details-marker]:hidden">
					<span className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-start">
						<Money
							sen={credit.amountSen}
							className={classes(
								'font-bold text-body',
								credit.state === 'taken-back' && 'text-muted line-through',
							)}
						/>
						<StateBadge state={credit.state} />
					</span>
					<span className="order-last col-span-2 text-small md:order-none md:col-span-1">
						<Sentence credit={credit} makerCode={makerCode} />
					</span>
					<Fold />
				</summary>
				<div className="px-1 pb-6 md:pl-[10.75rem]">
					<CreditDrawing credit={credit} makerCode={makerCode} />
					<CreditSteps credit={credit} />
					<Sheet credit={credit} makerCode={makerCode} />
					<Origins credit={credit} />
					<p className="mt-2 text-caption text-muted">
						<StateStory credit={credit} />
					</p>
				</div>
			</details>
		</li>
	)
}

function StateBadge({ state }: Pick<Credit, 'state'>) {
	const { states } = useCopy().finance.maker
	return <Badge tone={TONES[state]}>{states[state]}</Badge>
}

/** Points down when there is more to unfold, and up when it is unfolded. */
function Fold() {
	return (
		<svg
			viewBox="0 0 16 16"
			aria-hidden="true"
			className="size-4 self-center text-muted group-open:rotate-180 print:hidden"
		>
			<path d="m3 6 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
		</svg>
	)
}

function Sentence({ credit, makerCode }: { credit: Credit; makerCode: string }) {
	const { finance, calendar, shareRules } = useCopy()
	const language = useLanguage()
	return fill(finance.maker.sentence, {
		product: [credit.productName, credit.variantLabel]
			.map((text) => inLanguage(text, language))
			.filter(Boolean)
			.join(', '),
		position: credit.unitPosition,
		order: credit.orderNumber,
		date: dayInWords(dateInMagetan(credit.paidAt), calendar),
		code: makerCode,
		part: fill(
			credit.rule.terms.inner === 'equal'
				? shareRules.path.equal
				: finance.maker.parts[credit.sheet[0]?.unit ?? 'pieces'],
			{ weight: credit.weight, total: credit.weightTotal },
		),
	})
}

function StateStory({ credit }: { credit: Credit }) {
	const { finance, calendar } = useCopy()
	const { stories } = finance.maker
	const dayOf = (at: Credit['paidAt'] | null) =>
		at ? dayInWords(dateInMagetan(at), calendar, true) : ''
	switch (credit.state) {
		case 'pending':
			return credit.complaintUntil
				? fill(stories.pending, { date: deadlineInWords(credit.complaintUntil, calendar, true) })
				: stories.pendingUnsent
		case 'final':
			return fill(stories.final, { date: dayOf(credit.finalAt) })
		case 'held':
		case 'extra-food':
			return stories[credit.state]
		case 'taken-back':
		case 'kept':
			return fill(stories[credit.state], { date: dayOf(credit.refundedAt) })
	}
}

/** Everybody who made this batch, by code: what the fraction is a part of. */
function Sheet({ credit, makerCode }: { credit: Credit; makerCode: string }) {
	const { sheet } = useCopy().finance.maker
	return (
		<p className="mt-3 flex flex-wrap gap-x-3 text-caption">
			<span className="text-muted">{sheet}</span>
			{credit.sheet.map((line) => (
				<span key={line.makerCode} className="figures">
					{line.makerCode === makerCode ? (
						<strong>{line.makerCode}</strong>
					) : (
						<TextLink to={`/keuangan/tabungan/${line.makerCode}`}>{line.makerCode}</TextLink>
					)}{' '}
					{line.weight}
				</span>
			))}
		</p>
	)
}

/** The way from the order down to the rule, each step a link where this person may follow it. */
function Origins({ credit }: { credit: Credit }) {
	const { chain, ruleVersion } = useCopy().finance.maker
	const language = useLanguage()
	const mayEnterOffice = useMayEnter('office')
	const rule = fill(ruleVersion, {
		name: inLanguage(credit.rule.name, language),
		version: credit.rule.version,
	})
	const steps: { term: string; detail: ReactNode }[] = [
		{
			term: chain.order,
			detail: (
				<TextLink to={`/keuangan/pesanan/${credit.orderNumber}`} className="figures">
					{credit.orderNumber}
				</TextLink>
			),
		},
		{
			term: chain.lot,
			detail: mayEnterOffice ? (
				<TextLink to={`/bengkel/lot/${credit.lotCode}`} className="figures">
					{credit.lotCode}
				</TextLink>
			) : (
				<span className="figures">{credit.lotCode}</span>
			),
		},
		{
			term: chain.batch,
			detail: (
				<>
					<span className="figures">{credit.batchCode}</span>,{' '}
					{inLanguage(credit.cohort.name, language)}, <Day date={credit.workDate} short />
				</>
			),
		},
		{
			term: chain.rule,
			detail: <TextLink to={`/keuangan/aturan#${credit.rule.versionId}`}>{rule}</TextLink>,
		},
	]
	return (
		<dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-caption">
			{steps.map(({ term, detail }) => (
				<div key={term} className="flex gap-1.5">
					<dt className="text-muted">{term}</dt>
					<dd>{detail}</dd>
				</div>
			))}
		</dl>
	)
}
