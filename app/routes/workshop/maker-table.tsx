import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import type { ListedMaker } from '#app/domain/people/registered-makers.server.ts'
import type { Text } from '#app/shared/text.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

export interface ShownMaker extends ListedMaker {
	readonly cohorts: readonly Text[]
}

const TONES: Readonly<Record<Presence, BadgeTone>> = {
	present: 'good',
	leave: 'info',
	transferred: 'plain',
	released: 'plain',
	escaped: 'bad',
	deceased: 'plain',
}

/** Where somebody is, in a word. */
export function PresenceBadge({ presence }: { presence: Presence }) {
	return <Badge tone={TONES[presence]}>{useCopy().people.presences[presence]}</Badge>
}

/** Makers by code, one a row. */
export function MakerTable({ makers }: { makers: readonly ShownMaker[] }) {
	const { people } = useCopy()
	const language = useLanguage()
	const words = people.list
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head>{words.registerClass}</Head>
					<Head>{words.presence}</Head>
					<Head className="hidden sm:table-cell">{words.block}</Head>
					<Head className="hidden md:table-cell">{words.release}</Head>
					<Head className="hidden md:table-cell">{words.cohorts}</Head>
					<Head className="hidden lg:table-cell">{words.skills}</Head>
				</tr>
			</thead>
			<tbody>
				{makers.map((maker) => (
					<tr key={maker.id}>
						<Head scope="row" className="whitespace-nowrap">
							<TextLink to={`/bengkel/warga/${maker.code}`} className="figures">
								{maker.code}
							</TextLink>
							<span className="block font-normal text-muted sm:hidden">{maker.block}</span>
							{maker.erased && <span className="block font-normal text-muted">{words.erased}</span>}
						</Head>
						<Cell className="whitespace-nowrap">{maker.registerClass ?? people.noClass}</Cell>
						<Cell className="whitespace-nowrap">
							<PresenceBadge presence={maker.presence} />
						</Cell>
						<Cell className="hidden whitespace-nowrap sm:table-cell">{maker.block || '–'}</Cell>
						<Cell className="hidden whitespace-nowrap md:table-cell">
							{maker.expectedRelease ? <Day date={maker.expectedRelease} short /> : '–'}
						</Cell>
						<Cell className="hidden min-w-48 md:table-cell">
							{maker.cohorts.map((name) => name[language]).join(', ') || '–'}
						</Cell>
						<Cell className="hidden min-w-40 lg:table-cell">
							{maker.skills.map((skill) => people.skills[skill]).join(', ') || '–'}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
