import { copyOf } from '#app/copy/copy.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { ArticleFrame, ArticlePart } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { plainProse } from '#app/ui/storefront/plain-prose.ts'
import { Prose } from '#app/ui/storefront/prose.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { faqData } from '#app/ui/storefront/structured-data.ts'

export const handle: PageHandle = {
	title: (copy) => copy.pages.questions.title,
	description: (copy) => copy.pages.questions.description,
}

export const loader = reads(sharedAccess, async ({ language }) => {
	const values = articleValues()
	const asked = copyOf(language).pages.questions.sections.flatMap(({ questions }) =>
		questions.map(({ question, answer }) => ({ question, answer: plainProse(answer, values) })),
	)
	return { structured: [faqData(asked)] }
})

export { structuredMeta as meta } from '#app/ui/storefront/structured-meta.ts'

/** What people ask, with the answers folded in. */
export default function Questions() {
	const { questions } = useCopy().pages
	const values = articleValues()
	return (
		<ArticleFrame page={questions} related={['about', 'money', 'returns']}>
			{questions.sections.map(({ id, title, questions: asked }) => (
				<ArticlePart key={id} id={id} title={title}>
					<div className="max-w-3xl">
						{asked.map(({ question, answer }) => (
							<Disclosure key={question} title={question}>
								<Prose blocks={answer} values={values} />
							</Disclosure>
						))}
					</div>
				</ArticlePart>
			))}
		</ArticleFrame>
	)
}

export { ShopError as ErrorBoundary }
