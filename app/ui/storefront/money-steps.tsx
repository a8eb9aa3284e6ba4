import { useCopy } from '#app/copy/use-copy.ts'

/** How a sale becomes somebody's savings, in four steps. */
export function MoneySteps() {
	const { home } = useCopy().storefront
	return (
		<div>
			<h2 className="font-display text-heading">{home.moneyTitle}</h2>
			<ol className="mt-8 flex flex-col">
				{home.moneySteps.map((step, index) => (
					<li key={step.title} className="grid grid-cols-[3rem_1fr] gap-x-4 pb-7 last:pb-0">
						<span
							aria-hidden="true"
							className="font-display text-heading text-terracotta leading-none"
						>
							{index + 1}
						</span>
						<div>
							<h3 className="font-bold">{step.title}</h3>
							<p className="mt-1 text-muted text-small">{step.text}</p>
						</div>
					</li>
				))}
			</ol>
		</div>
	)
}
