import { Form, useNavigation } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatNumber, parseRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { RuleDraftView } from './read-rule-draft.server.ts'
import { fieldsOfTerms, type RuleFields, readRuleFields } from './rule-fields.ts'
import { CostFields, PartFields, SplitFields, ValidityFields } from './rule-form-fields.tsx'
import { RulePicture } from './rule-picture.tsx'
import { SAMPLE } from './sample-sale.ts'

interface Props {
	draft: RuleDraftView['draft']
	answer: FormAnswer | undefined
}

/** Everything the form shows for a draft nobody has typed in yet. */
function fieldsOfDraft(draft: Props['draft']): RuleFields {
	return {
		...fieldsOfTerms(draft.terms),
		revision: String(draft.revision),
		from: draft.effectiveFrom,
		until: draft.effectiveUntil ?? '',
		basis: draft.legalBasis,
		kind: draft.isExample ? 'example' : 'real',
		price: formatNumber(SAMPLE.priceSen),
		cost: formatNumber(SAMPLE.materialSen),
	}
}

/**
 * The form of a draft beside the picture of one sale. With scripts the picture follows what is
 * typed; without them a button draws it anew, and nothing that was typed is lost.
 */
export function RuleForm({ draft, answer }: Props) {
	const { form: words, ...page } = useCopy().ruleWork.draft
	const given = answer?.typed.intent && FORM.has(answer.typed.intent) ? answer : undefined
	const shown = { ...fieldsOfDraft(draft), ...given?.typed }
	const [typed, setTyped] = useState<RuleFields | null>(null)
	const [drawn, setDrawn] = useState(() => picturable(shown) ?? picturable(fieldsOfDraft(draft)))
	const busy = useNavigation().state !== 'idle'
	const isStale = picturable(typed ?? shown) === null
	function follow({ currentTarget }: FormEvent<HTMLFormElement>) {
		const fields = Object.fromEntries(
			[...new FormData(currentTarget)].filter(([, value]) => typeof value === 'string'),
		) as RuleFields
		setTyped(fields)
		setDrawn((before) => picturable(fields) ?? before)
	}
	const fields = { fields: shown, faults: given?.faults ?? {} }
	return (
		<Form
			method="post"
			onInput={follow}
			className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]"
		>
			<div className="flex flex-col gap-6">
				<input type="hidden" name="revision" value={shown.revision} />
				<RefusalNotice answer={given} title={page.refused} />
				<FormFaults faults={given?.faults} />
				<PartFields {...fields} />
				<CostFields {...fields} />
				<SplitFields {...fields} />
				<ValidityFields {...fields} />
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="save" busy={busy}>
						{busy ? words.busy : words.save}
					</Button>
					<Button name="intent" value="propose" tone="secondary" busy={busy}>
						{words.propose}
					</Button>
				</div>
			</div>
			<LivePicture shown={shown} drawn={drawn} isStale={isStale} />
		</Form>
	)
}

interface Drawn {
	readonly terms: RuleTerms
	readonly priceSen: Sen
	readonly materialSen: Sen
}

/** One sale at a price that is tried, by the last fields that could be worked out. */
function LivePicture(props: { shown: RuleFields; drawn: Drawn | null; isStale: boolean }) {
	const { shown, drawn, isStale } = props
	const { form: words, ...page } = useCopy().ruleWork.draft
	const busy = useNavigation().state !== 'idle'
	const field = (name: 'price' | 'cost') => ({
		id: `rule-${name}`,
		name,
		label: words[name],
		inputMode: 'decimal' as const,
		defaultValue: shown[name],
	})
	return (
		<Card title={page.picture} className="xl:sticky xl:top-6">
			<div className="grid grid-cols-2 items-end gap-3">
				<TextField {...field('price')} />
				<TextField {...field('cost')} />
			</div>
			<Button
				name="intent"
				value="preview"
				tone="secondary"
				size="small"
				busy={busy}
				className="mt-3"
			>
				{words.preview}
			</Button>
			<div aria-live="polite" className="mt-4">
				{isStale && (
					<Notice tone="warn" className="mb-3">
						{drawn ? page.pictureStale : page.noPicture}
					</Notice>
				)}
				{drawn && <RulePicture {...drawn} />}
			</div>
		</Card>
	)
}

const FORM = new Set(['save', 'propose', 'preview'])

/** The picture of what stands in the fields; null while it cannot be worked out. */
function picturable(fields: RuleFields): Drawn | null {
	const read = readRuleFields(fields)
	const priceSen = parseRupiah(fields.price ?? '')
	const materialSen = parseRupiah(fields.cost ?? '')
	if (!('terms' in read) || !priceSen || materialSen === undefined) return null
	return { terms: read.terms, priceSen, materialSen }
}

/** That something is to be put right, and what fits no single field. */
function FormFaults({ faults }: { faults: FormAnswer['faults'] | undefined }) {
	const { draft } = useCopy().ruleWork
	if (!faults || Object.keys(faults).length === 0) return null
	return (
		<Notice tone="bad" title={draft.faulty} announce>
			{faults.terms ? draft.faults[faults.terms] : undefined}
		</Notice>
	)
}
