import { useCopy } from '#app/copy/use-copy.ts'
import { isSentenced } from '#app/domain/people/register-class.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { MakerPage } from './maker.tsx'
import { ClassFields } from './maker-fields.tsx'
import { RecordForm } from './record-form.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** The register class from day to day, the latest first. */
export function ClassHistory({ page, answer }: Props) {
	const { people } = useCopy()
	const words = people.one
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
				<RecordForm
					step="golongan"
					title={words.classAdd}
					answer={answer}
					recorded={page.statuses.length}
				>
					<ClassFields answer={answer} today={page.today} />
				</RecordForm>
			)}
		</Section>
	)
}
