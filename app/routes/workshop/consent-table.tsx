import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RecordedConsent } from '#app/domain/people/consents.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

export interface ShownConsent extends RecordedConsent {
	readonly witnessName: string | null
	readonly recorderName: string | null
}

/** Consents, one a row; on a maker's own page without the code. */
export function ConsentTable({
	consents,
	ofOne = false,
}: {
	consents: readonly ShownConsent[]
	ofOne?: boolean
}) {
	const { people } = useCopy()
	const words = people.consents
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					{!ofOne && <Head>{words.maker}</Head>}
					<Head>{words.kind}</Head>
					<Head>{words.given}</Head>
					<Head className="hidden sm:table-cell">{words.witness}</Head>
					<Head className="hidden md:table-cell">{words.recorded}</Head>
					<Head className="hidden sm:table-cell">{words.photo}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{consents.map((consent) => (
					<tr key={consent.id}>
						{!ofOne && (
							<Head scope="row">
								<TextLink
									to={`/bengkel/warga/${consent.makerCode}#persetujuan`}
									className="figures"
								>
									{consent.makerCode}
								</TextLink>
							</Head>
						)}
						<Cell>
							{words.kinds[consent.kind]}
							{consent.penName && <strong className="block">{consent.penName}</strong>}
							<span className="block text-muted sm:hidden">
								{words.witness}: {consent.witnessName ?? people.acts.unknown}
							</span>
							<span className="block sm:hidden">
								<ScanLink consent={consent} />
							</span>
						</Cell>
						<Cell className="sm:whitespace-nowrap">
							<Day date={consent.givenOn} short />
						</Cell>
						<Cell className="hidden sm:table-cell">
							{consent.witnessName ?? people.acts.unknown}
						</Cell>
						<Cell className="hidden md:table-cell">
							{consent.recorderName ?? people.acts.unknown}
						</Cell>
						<Cell className="hidden sm:table-cell">
							<ScanLink consent={consent} />
						</Cell>
						<Cell>
							<ConsentState consent={consent} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function ScanLink({ consent }: { consent: ShownConsent }) {
	const words = useCopy().people.consents
	if (!consent.hasScan) return <span className="text-muted">{words.noScan}</span>
	const own = `/bengkel/warga/${consent.makerCode}/persetujuan/${consent.id}`
	return (
		<TextLink to={`${own}/foto`} reloadDocument prefetch="none">
			<span aria-hidden="true">{words.scan}</span>
			<span className="sr-only">
				{fill(words.scanOf, { kind: words.kinds[consent.kind], code: consent.makerCode })}
			</span>
		</TextLink>
	)
}

function ConsentState({ consent }: { consent: ShownConsent }) {
	const { people, calendar } = useCopy()
	const words = people.consents
	if (consent.revokedAt !== null) {
		const at = momentInWords(consent.revokedAt, calendar, true)
		return <span className="text-muted">{fill(words.revoked, { at })}</span>
	}
	const own = `/bengkel/warga/${consent.makerCode}/persetujuan/${consent.id}`
	const kind = words.kinds[consent.kind]
	return (
		<>
			<Badge tone="good">{words.stands}</Badge>{' '}
			<TextLink to={own} className="screen-only whitespace-nowrap py-2">
				<span aria-hidden="true">{words.revoke}</span>
				<span className="sr-only">
					{fill(words.revokeWhich, { kind, code: consent.makerCode })}
				</span>
			</TextLink>
		</>
	)
}
