import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { missingReasons } from '#app/domain/stock/opname/opname.ts'
import type { CountedLine } from '#app/domain/stock/opname/opnames.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	lines: readonly CountedLine[]
	/** waits for somebody to approve */
	isOpen: boolean
	/** who reads this took part in it */
	isOwn: boolean
	answer: FormAnswer | undefined
}

/** What differs, with reasons, and beside it what can be decided. */
export function OpnameVariances({ lines, isOpen, isOwn, answer }: Props) {
	const { variances: words } = useCopy().opname
	const differing = lines.filter((line) => line.difference !== 0)
	const saving = useNavigation().formData?.get('intent') === 'reasons'
	// Whoever approves reads the reasons that others gave.
	const mayExplain = isOpen && isOwn
	return (
		<Form method="post" className="flex flex-col gap-8">
			<Section title={words.title}>
				{differing.length > 0 ? (
					<VarianceTable lines={differing} isOpen={mayExplain} answer={answer} />
				) : (
					<p className="py-4">{words.none}</p>
				)}
				<p className="py-3 text-muted text-small">
					{fill(words.agreed, { count: lines.length - differing.length })}
				</p>
				{mayExplain && differing.length > 0 && (
					<Button name="intent" value="reasons" tone="secondary" busy={saving}>
						{saving ? words.saving : words.save}
					</Button>
				)}
			</Section>
			{isOpen && <Decide isOwn={isOwn} answer={answer} />}
		</Form>
	)
}

function VarianceTable({ lines, isOpen, answer }: Omit<Props, 'isOwn'>) {
	const { variances: words } = useCopy().opname
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.lot}</Head>
					<Head className="hidden sm:table-cell">{words.place}</Head>
					<Head number className="hidden sm:table-cell">
						{words.expected}
					</Head>
					<Head number className="hidden sm:table-cell">
						{words.counted}
					</Head>
					<Head number>{words.difference}</Head>
					<Head number className="hidden lg:table-cell">
						{words.material}
					</Head>
					<Head>{words.why}</Head>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<VarianceRow key={line.lotCode} line={line} isOpen={isOpen} answer={answer} />
				))}
			</tbody>
		</Table>
	)
}

function VarianceRow({
	line,
	isOpen,
	answer,
}: Pick<Props, 'isOpen' | 'answer'> & { line: CountedLine }) {
	const { variances: words } = useCopy().opname
	const language = useLanguage()
	const { lotCode: code, difference, posted, reason, note } = line
	const unposted = posted === null || difference < 0 ? 0 : difference - posted
	return (
		<tr>
			<th scope="row">
				<TextLink to={`/bengkel/lot/${code}`} className="figures whitespace-nowrap">
					{code}
				</TextLink>
				<span className="block font-normal text-caption text-muted">
					{inLanguage(line.productName, language)}, {inLanguage(line.variantLabel, language)}
				</span>
				<span className="block font-normal text-caption sm:hidden">
					{words.expected} {line.expected}, {words.counted.toLowerCase()} {line.counted}
				</span>
				<span className="block font-normal text-caption text-muted">
					{fill(words.times, { count: line.counts })}
				</span>
			</th>
			<Cell className="hidden sm:table-cell">{line.placeCode ?? '–'}</Cell>
			<Cell number className="hidden sm:table-cell">
				{line.expected}
			</Cell>
			<Cell number className="hidden sm:table-cell">
				{line.counted}
			</Cell>
			<Cell number className={classes('font-bold', difference < 0 && 'text-bad')}>
				{difference > 0 ? `+${difference}` : `−${-difference}`}
			</Cell>
			<Cell number className="hidden lg:table-cell">
				<Money sen={line.materialSen} bare />
			</Cell>
			<Cell className="min-w-28 sm:min-w-56">
				{isOpen ? (
					<Why line={line} answer={answer} />
				) : (
					<>
						{reason ? words.reasons[reason] : <Unsaid difference={difference} />}
						{note && <span className="block break-words text-caption text-muted">{note}</span>}
						{unposted > 0 && (
							<span className="block text-caption text-warn">
								{fill(words.unposted, { count: unposted })}
							</span>
						)}
					</>
				)}
			</Cell>
		</tr>
	)
}

/** Pieces are missing, and nobody has said why yet. */
function Unsaid({ difference }: { difference: number }) {
	const { variances: words } = useCopy().opname
	return difference < 0 ? <span className="text-warn">{words.unsaid}</span> : null
}

/** Why a lot differs: chosen where pieces are missing, with a note where there is one to make. */
function Why({ line, answer }: Pick<Props, 'answer'> & { line: CountedLine }) {
	const { variances: words } = useCopy().opname
	const { lotCode: code, difference, reason, note } = line
	return (
		<div className="flex flex-col gap-2">
			<input type="hidden" name="line" value={code} />
			{difference < 0 ? (
				<select
					name={`reason-${code}`}
					aria-label={fill(words.reasonOf, { code })}
					defaultValue={answer?.typed[`reason-${code}`] ?? reason ?? ''}
					className="control control-select"
				>
					<option value="">{words.choose}</option>
					{missingReasons.map((name) => (
						<option key={name} value={name}>
							{words.reasons[name]}
						</option>
					))}
				</select>
			) : (
				<span>{words.reasons.found}</span>
			)}
			<input
				name={`note-${code}`}
				aria-label={fill(words.noteOf, { code })}
				defaultValue={answer?.typed[`note-${code}`] ?? note}
				maxLength={300}
				autoComplete="off"
				className="control"
			/>
		</div>
	)
}

function Decide({ isOwn, answer }: Pick<Props, 'isOwn' | 'answer'>) {
	const { decide: words, one, list } = useCopy().opname
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={words.title} lead={words.lead} className="max-w-2xl">
			<div className="mt-4 flex flex-col gap-4">
				{isOwn && <Notice tone="warn">{words.own}</Notice>}
				<TextField
					id="decision"
					name="decision"
					label={words.decision}
					optionalLabel={list.optional}
					defaultValue={answer?.typed.decision}
					maxLength={300}
					autoComplete="off"
				/>
				<div className="flex flex-wrap gap-3">
					{!isOwn && (
						<Button name="intent" value="approve" busy={busy}>
							{words.approve}
						</Button>
					)}
					<Button name="intent" value="reopen" tone="secondary" busy={busy}>
						{words.reopen}
					</Button>
				</div>
				<Disclosure title={one.cancel}>
					<p className="mb-4 text-small">{words.cancelLead}</p>
					<Button name="intent" value="cancel" tone="danger" busy={busy}>
						{one.cancelSure}
					</Button>
				</Disclosure>
			</div>
		</Section>
	)
}
