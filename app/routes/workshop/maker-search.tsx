import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { useField } from './maker-fields.tsx'
import { MakerTable, type ShownMaker } from './maker-table.tsx'

export interface FoundMakers {
	readonly makers: readonly ShownMaker[]
	readonly more: boolean
}

/** Whose code belongs to a name: asked for a reason, answered once, and on record. */
export function MakerSearch({
	answer,
}: {
	answer: (Partial<FormAnswer> & { found?: FoundMakers }) | undefined
}) {
	const { people, reveal } = useCopy()
	const words = people.search
	const field = useField(answer)
	const { state, formMethod } = useNavigation()
	const busy = state === 'submitting' && formMethod === 'POST'
	const found = answer?.found
	return (
		<div className="screen-only mb-6">
			<Disclosure title={words.title} open={answer !== undefined}>
				<p className="mb-4 max-w-3xl text-muted text-small">{words.lead}</p>
				<RefusalNotice answer={answer} className="mb-4" />
				<Form
					method="post"
					className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
					autoComplete="off"
				>
					<TextField
						{...field('term')}
						label={words.term}
						maxLength={100}
						autoComplete="off"
						spellCheck={false}
						required
					/>
					<SelectField
						{...field('purpose')}
						label={reveal.purpose}
						placeholder={reveal.choose}
						choices={Object.entries(reveal.purposes).map(([value, label]) => ({
							value,
							label,
						}))}
						required
					/>
					<div>
						<Button tone="secondary" busy={busy}>
							{busy ? words.busy : words.submit}
						</Button>
					</div>
				</Form>
				{found && (
					<div className="mt-5">
						<p role="status" className="mb-2 font-semibold text-small">
							{found.makers.length > 0
								? fill(words.found, { count: found.makers.length })
								: words.none}{' '}
							{found.more && words.more}
						</p>
						{found.makers.length > 0 && <MakerTable makers={found.makers} />}
					</div>
				)}
			</Disclosure>
		</div>
	)
}
