import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { LateCredit } from '#app/domain/savings/late-credits.server.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** What came after somebody had left, for whoever keeps the savings. */
export function LateCredits({ late }: { late: readonly LateCredit[] }) {
	const { people } = useCopy()
	const words = people.acts.late
	return (
		<Section title={words.title} lead={words.lead} id="susulan" className="mt-12">
			<ul aria-label={words.caption} className="mt-4 divide-y divide-line border-line border-y">
				{late.map(({ makerCode: code, presence, isErased, savingsSen }) => (
					<li
						key={code}
						className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-center"
					>
						<TextLink to={`/keuangan/tabungan/${code}`} className="figures py-2 font-bold">
							{code}
						</TextLink>
						<p className="min-w-0 text-small">
							{isErased
								? fill(words.erased, { code })
								: fill(words.left, { presence: people.presences[presence] })}
						</p>
						<Money sen={savingsSen} />
					</li>
				))}
			</ul>
		</Section>
	)
}
