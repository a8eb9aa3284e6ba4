import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** The pieces lie in their parcel: nothing is typed. It may be left out. */
export function PackForm() {
	const { packing } = useCopy().office.orderWork
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={packing.title} lead={packing.lead} className="screen-only">
			<Form method="post" className="mt-4" preventScrollReset>
				<Button name="step" value="pack" tone="secondary" busy={busy}>
					{packing.submit}
				</Button>
			</Form>
		</Section>
	)
}
