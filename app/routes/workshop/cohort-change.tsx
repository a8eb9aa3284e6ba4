import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { CohortFields } from './cohort-fields.tsx'

interface Props {
	cohort: NonNullable<Parameters<typeof CohortFields>[0]['kept']>
	leads: Parameters<typeof CohortFields>[0]['leads']
	given: FormAnswer | undefined
}

/** Changes what is told of a cohort, its places and who leads it. */
export function CohortChange({ cohort, leads, given }: Props) {
	const { faults, save } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('change', given, faults)
	return (
		<Form method="post" className="flex max-w-4xl flex-col gap-5">
			<input type="hidden" name="intent" value="change" />
			<RefusalNotice answer={answer} />
			<CohortFields field={field} leads={leads} kept={cohort} />
			<Button busy={busy} className="self-start">
				{save}
			</Button>
		</Form>
	)
}
