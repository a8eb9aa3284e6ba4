import { useCopy } from '#app/copy/use-copy.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { articleValues } from './article-values.ts'
import { BraidBand } from './braid-band.tsx'
import { Prose } from './prose.tsx'

/** What people ask before they buy, with the answers folded in: a few of the page of questions. */
export function Questions() {
	const { pages, storefront } = useCopy()
	const { home } = storefront
	const asked = pages.questions.sections.flatMap(({ questions }) =>
		questions.filter(({ atHome }) => atHome),
	)
	const values = articleValues()
	return (
		<section className="later-on-phone-36/5 bg-sunken" aria-labelledby="tanya">
			<BraidBand className="block" />
			<div className="page-width part grid gap-x-16 gap-y-8 lg:grid-cols-[1fr_1.6fr]">
				<div>
					<h2 id="tanya" className="font-display text-heading">
						{home.questionsTitle}
					</h2>
					<p className="mt-3">
						<TextLink to="/tanya-jawab" className="font-semibold text-small">
							{home.questionsAll}
						</TextLink>
					</p>
				</div>
				<div>
					{asked.map(({ question, answer }) => (
						<Disclosure key={question} title={question} group="tanya">
							<Prose blocks={answer} values={values} />
						</Disclosure>
					))}
				</div>
			</div>
		</section>
	)
}
