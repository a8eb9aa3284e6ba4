import { useCopy } from '#app/copy/use-copy.ts'
import { QuiltBlock, quiltBlocks } from './quilt-block.tsx'

/** How a scrap becomes somebody's savings: four blocks of a quilt on one thread. */
export function MoneySteps() {
	const { home } = useCopy().storefront
	return (
		<section className="later-on-phone-39/2 page-width part" aria-labelledby="cara">
			<h2 id="cara" className="max-w-reading font-display text-heading">
				{home.howTitle}
			</h2>
			<ol className="mt-8 grid gap-x-10 gap-y-8 sm:grid-cols-2 md:mt-10 lg:grid-cols-4">
				{home.howSteps.map((step, index) => (
					<li key={step.title} className="thread-through flex gap-5 lg:flex-col">
						<QuiltBlock name={quiltBlocks[index] ?? 'made'} className="relative" />
						<div>
							<h3 className="flex gap-2 font-bold">
								<span aria-hidden="true" className="font-display text-terracotta-ink">
									{index + 1}
								</span>
								{step.title}
							</h3>
							<p className="mt-1 text-muted text-small">{step.text}</p>
						</div>
					</li>
				))}
			</ol>
		</section>
	)
}
