import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'

interface Props {
	/** which form of the page it is, and the section it stands in */
	step: string
	title: string
	lead?: string
	answer: Partial<FormAnswer> | undefined
	/** how much is on record: with one more the form is empty again */
	recorded: number
	/** with a file among its fields */
	hasFile?: boolean
	children: ReactNode
}

/** Adds one record to a maker's page: folded away until it is wanted, or was refused. */
export function RecordForm({ step, title, lead, answer, recorded, hasFile, children }: Props) {
	const { form: words } = useCopy().people
	const { state, formData } = useNavigation()
	const busy = state !== 'idle' && formData?.get('step') === step
	return (
		<div className="screen-only mt-4">
			<Disclosure title={title} open={answer !== undefined}>
				{lead !== undefined && <p className="mb-4 text-muted text-small">{lead}</p>}
				<RefusalNotice answer={answer} className="mb-4" />
				<Form
					key={recorded}
					method="post"
					action={`#${step}`}
					{...(hasFile && { encType: 'multipart/form-data' as const })}
					className="flex max-w-md flex-col gap-4"
				>
					<input type="hidden" name="step" value={step} />
					{children}
					<div>
						<Button tone="secondary" busy={busy}>
							{busy ? words.busy : words.save}
						</Button>
					</div>
				</Form>
			</Disclosure>
		</div>
	)
}
