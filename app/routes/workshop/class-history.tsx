import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { isSentenced } from '#app/domain/people/register-class.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { MakerPage } from './maker.tsx'
import { ClassFields } from './maker-fields.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** The register class from day to day, the latest first. */
export function ClassHistory({ page, answer }: Props) {
	const { people } = useCopy()
	const words = people.one
	const { state, formData } = useNavigation()
	const busy = state !== 'idle' && formData?.get('step') === 'golongan'
	return (
		<Section id="golongan" title={words.classTitle} lead={words.classLead}>
			<Table caption={words.classTitle} dense>
				<thead>
					<tr>
						<Head>{words.from}</Head>
						<Head>{words.what}</Head>
						<Head>{words.at}</Head>
					</tr>
				</thead>
				<tbody>
					{page.statuses.toReversed().map((status) => (
						<tr key={status.fromDate}>
							<Head scope="row" className="whitespace-nowrap">
								<Day date={status.fromDate} short />
							</Head>
							<Cell>
								<strong>{status.registerClass}</strong>{' '}
								<span className="text-muted">
									{isSentenced(status.registerClass)
										? people.classGroups.narapidana
										: people.classGroups.tahanan}
								</span>
							</Cell>
							<Cell className="whitespace-nowrap text-muted">
								<DateTime at={status.recordedAt} short />
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			{!page.maker.erased && (
				<div className="screen-only mt-4">
					<Disclosure title={words.classAdd} open={answer !== undefined}>
						<RefusalNotice answer={answer} className="mb-4" />
						<Form
							key={page.statuses.length}
							method="post"
							action="#golongan"
							className="flex max-w-md flex-col gap-4"
						>
							<input type="hidden" name="step" value="golongan" />
							<ClassFields answer={answer} today={page.today} />
							<div>
								<Button tone="secondary" busy={busy}>
									{busy ? people.form.busy : people.form.save}
								</Button>
							</div>
						</Form>
					</Disclosure>
				</div>
			)}
		</Section>
	)
}
