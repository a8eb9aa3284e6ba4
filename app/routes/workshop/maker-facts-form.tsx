import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import type { MakerPage } from './maker.tsx'
import { FactsFields } from './maker-fields.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** Changes what has no history. */
export function FactsForm({ page, answer }: Props) {
	const { people } = useCopy()
	const { state, formData } = useNavigation()
	const busy = state !== 'idle' && formData?.get('step') === 'data'
	const { maker, blocks } = page
	return (
		<div className="screen-only mt-4">
			<Disclosure title={people.one.changeTitle} open={answer !== undefined}>
				<RefusalNotice answer={answer} className="mb-4" />
				<Form
					// What was saved is what the fields show again.
					key={`${maker.block} ${maker.expectedRelease} ${maker.skills.join()}`}
					method="post"
					action="#data"
					className="flex flex-col gap-4"
				>
					<input type="hidden" name="step" value="data" />
					<FactsFields answer={answer} blocks={blocks} kept={maker} />
					<div>
						<Button tone="secondary" busy={busy}>
							{busy ? people.form.busy : people.form.save}
						</Button>
					</div>
				</Form>
			</Disclosure>
		</div>
	)
}
