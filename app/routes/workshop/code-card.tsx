import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	intent: string
	words: { addTitle: string; code: string; codeHint: string; add: string }
	/** what `formFields` made for this intent */
	form: { answer: FormAnswer | undefined; field: ReturnType<typeof formFields>['field'] }
	/** the fields after the code */
	children: ReactNode
}

/** Begins something that is known by a code of its own from then on. */
export function CodeCard({ intent, words, form: { answer, field }, children }: Props) {
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.addTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value={intent} />
				<RefusalNotice answer={answer} />
				<TextField
					{...field('code')}
					label={words.code}
					hint={words.codeHint}
					autoCapitalize="characters"
					maxLength={12}
					required
				/>
				{children}
				<Button tone="secondary" busy={busy}>
					{words.add}
				</Button>
			</Form>
		</Card>
	)
}
