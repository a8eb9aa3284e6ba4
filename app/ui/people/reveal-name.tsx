import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

export interface RevealAnswer extends Partial<FormAnswer> {
	revealed?: { name: string; registerNumber: string; purpose: string }
}

interface Props {
	makerCode: string
	answer: RevealAnswer | undefined
}

/** Whose savings these are, for those who must know: asked for, said once, and on record. */
export function RevealName({ makerCode, answer }: Props) {
	const words = useCopy().reveal
	const busy = useNavigation().state === 'submitting'
	const revealed = answer?.revealed
	return (
		<Section id="nama" title={words.title} className="screen-only">
			{revealed ? (
				<Notice
					tone="warn"
					title={fill(words.shown, { code: makerCode })}
					announce
					className="mt-4"
				>
					<DefinitionList
						compact
						items={[
							{ term: words.name, detail: <strong>{revealed.name}</strong> },
							{ term: words.register, detail: revealed.registerNumber },
						]}
					/>
					<p className="mt-2 text-caption">
						{fill(words.note, {
							purpose: words.purposes[revealed.purpose] ?? revealed.purpose,
						})}
					</p>
				</Notice>
			) : (
				<>
					<p className="mt-3 text-muted text-small">{words.lead}</p>
					<RefusalNotice answer={answer} className="mt-4" />
					<Form
						method="post"
						action="#nama"
						className="mt-4 flex flex-col gap-4"
						preventScrollReset
					>
						<SelectField
							id="purpose"
							name="purpose"
							label={words.purpose}
							placeholder={words.choose}
							choices={Object.entries(words.purposes).map(([value, label]) => ({
								value,
								label,
							}))}
							errors={answer?.faults?.purpose ? [words.fault] : undefined}
							defaultValue=""
							required
						/>
						<div>
							<Button tone="secondary" busy={busy}>
								{busy ? words.busy : words.act}
							</Button>
						</div>
					</Form>
				</>
			)}
		</Section>
	)
}
