import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { costBearers, innerSplits, type RuleParty, ruleParties } from '#app/domain/shares/rule.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { type FieldFaults, PLACES, type RuleFields } from './rule-fields.ts'

interface Props {
	fields: RuleFields
	faults: FieldFaults
}

/** What a control of the form is given: its id, what stands in it, and its fault in words. */
function useFieldOf({ fields, faults }: Props) {
	const { draft } = useCopy().ruleWork
	return (name: string) => ({
		id: `rule-${name}`,
		name,
		defaultValue: fields[name] ?? '',
		errors: faults[name] ? [draft.faults[faults[name]] ?? ''] : undefined,
	})
}

function Group({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
	return (
		<fieldset className="flex min-w-0 flex-col gap-4 rounded-patch border border-line bg-surface p-5">
			<legend className="px-1.5 font-bold text-body">{legend}</legend>
			{hint && <p className="text-caption text-muted">{hint}</p>}
			{children}
		</fieldset>
	)
}

/** What is divided, and who gets what of it in which order. */
export function PartFields(props: Props) {
	const { form: words } = useCopy().ruleWork.draft
	const field = useFieldOf(props)
	return (
		<Group legend={words.parts} hint={words.partsHint}>
			<SelectField
				{...field('material')}
				label={words.material}
				choices={(['first', 'none'] as const).map((value) => ({
					value,
					label: words.materials[value],
				}))}
			/>
			{ruleParties.map((party) => (
				<PartyFields key={party} party={party} {...props} />
			))}
		</Group>
	)
}

function PartyFields({ party, ...props }: Props & { party: RuleParty }) {
	const { form: words, partyNames } = useCopy().ruleWork.draft
	const field = useFieldOf(props)
	return (
		<fieldset className="min-w-0 border-line border-t pt-3">
			<legend className="float-left mb-2 w-full font-semibold text-small">
				{partyNames[party]}
			</legend>
			<div className="clear-both grid grid-cols-2 items-start gap-3 md:grid-cols-[1.4fr_0.8fr_1fr_1fr_1fr]">
				<SelectField
					{...field(`${party}-place`)}
					className="max-md:col-span-2"
					label={words.place}
					choices={PLACES.map((value) => ({ value, label: words.places[value] }))}
				/>
				<TextField {...field(`${party}-share`)} label={words.share} inputMode="decimal" />
				<TextField {...field(`${party}-each`)} label={words.each} inputMode="decimal" />
				<TextField {...field(`${party}-floor`)} label={words.floor} inputMode="decimal" />
				<TextField {...field(`${party}-cap`)} label={words.cap} inputMode="decimal" />
			</div>
		</fieldset>
	)
}

/** Who bears what being paid and sending cost, and what is agreed for it. */
export function CostFields(props: Props) {
	const { form: words } = useCopy().ruleWork.draft
	const field = useFieldOf(props)
	return (
		<Group legend={words.costs} hint={words.costsHint}>
			{(['fee', 'shipping'] as const).map((cost) => (
				<fieldset key={cost} className="min-w-0 border-line border-t pt-3">
					<legend className="float-left mb-2 w-full font-semibold text-small">{words[cost]}</legend>
					<div className="clear-both grid grid-cols-2 items-start gap-3 md:grid-cols-[1.6fr_1fr_1fr]">
						<SelectField
							{...field(`${cost}-bearer`)}
							className="max-md:col-span-2"
							label={words.bearer}
							choices={costBearers.map((value) => ({ value, label: words.bearers[value] }))}
						/>
						<TextField {...field(`${cost}-share`)} label={words.agreed} inputMode="decimal" />
						<TextField {...field(`${cost}-each`)} label={words.agreedEach} inputMode="decimal" />
					</div>
				</fieldset>
			))}
		</Group>
	)
}

/** How the makers divide their part, and what of it may be used before release. */
export function SplitFields(props: Props) {
	const { form: words } = useCopy().ruleWork.draft
	const field = useFieldOf(props)
	return (
		<Group legend={words.among}>
			<SelectField
				{...field('inner')}
				label={words.inner}
				choices={innerSplits.map((value) => ({ value, label: words.inners[value] }))}
			/>
			<TextField
				{...field('usable')}
				label={words.usable}
				hint={words.usableHint}
				inputMode="decimal"
			/>
		</Group>
	)
}

/** From when until when it holds, and on what it rests. */
export function ValidityFields(props: Props) {
	const { form: words, ...page } = useCopy().ruleWork.draft
	const field = useFieldOf(props)
	return (
		<Group legend={words.validity}>
			<div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
				<TextField
					{...field('from')}
					type="date"
					label={words.from}
					hint={words.fromHint}
					required
				/>
				<TextField
					{...field('until')}
					type="date"
					label={words.until}
					hint={words.untilHint}
					optionalLabel={words.optional}
				/>
			</div>
			<TextArea
				{...field('basis')}
				label={words.basis}
				hint={words.basisHint}
				maxLength={1_000}
				rows={3}
			/>
			<SelectField
				{...field('kind')}
				label={words.kind}
				choices={[
					{ value: 'real', label: page.real },
					{ value: 'example', label: page.example },
				]}
			/>
		</Group>
	)
}
