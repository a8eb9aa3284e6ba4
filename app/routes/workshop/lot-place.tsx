import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { LotMove } from '#app/domain/stock/places/places.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface NamedPlace {
	code: string
	name: string
}

interface Props {
	place: NamedPlace | null
	places: readonly NamedPlace[]
	moves: readonly LotMove[]
}

/** Where a lot lies, with a way to put it elsewhere, and where it has been. */
export function LotPlace({ place, places, moves }: Props) {
	const { stock } = useCopy()
	const { lot: words } = stock
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={words.place}>
			<p className="py-3 font-semibold">
				{place ? `${place.code} · ${place.name}` : words.noPlace}
			</p>
			{places.length > 0 ? (
				<Form method="post" className="screen-only flex gap-2">
					<select
						name="place"
						aria-label={words.place}
						defaultValue={place?.code}
						className="control control-select min-w-0 flex-1"
					>
						{places.map(({ code, name }) => (
							<option key={code} value={code}>
								{code} · {name}
							</option>
						))}
					</select>
					<Button tone="secondary" busy={busy}>
						{words.move}
					</Button>
				</Form>
			) : (
				<TextLink to="/bengkel/tempat">{stock.places.add}</TextLink>
			)}
			{moves.length > 0 && (
				<ol aria-label={words.movesTitle} className="mt-4 divide-y divide-line text-caption">
					{moves.map(({ id, at, by, from, to }) => (
						<li key={id} className="flex justify-between gap-4 py-2">
							<span className="figures font-semibold">
								{fill(words.moveLine, { from: from?.code ?? '–', to: to?.code ?? '–' })}
							</span>
							<span className="text-right text-muted">
								<DateTime at={at} short /> · {by}
							</span>
						</li>
					))}
				</ol>
			)}
		</Section>
	)
}
