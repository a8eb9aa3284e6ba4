/**
 * The shop's mark: the letter b pieced from five patches of cloth, held by a running stitch. Fixed
 * colours of its own, so that it is the same on every ground.
 */
export function PatchMark({ size = 40, className }: { size?: number; className?: string }) {
	return (
		<svg
			viewBox="0 0 48 64"
			width={(size * 48) / 64}
			height={size}
			aria-hidden="true"
			className={className}
		>
			<path className="fill-indigo" d="M2 2h20v20H2z" />
			<path className="fill-turmeric" d="M2 22h20v20H2z" />
			<path className="fill-terracotta" d="M22 22a20 20 0 0 1 20 20H22z" />
			<path className="fill-leaf" d="M2 42h20v20H2z" />
			<path className="fill-indigo" d="M22 42h20a20 20 0 0 1-20 20z" />
			<path
				className="stroke-ground"
				d="M6 6h12v12H6zm0 20h12v12H6zm0 20h12v12H6zm20-19.5A16 16 0 0 1 37.5 38H26zm0 19.5h11.5A16 16 0 0 1 26 57.5z"
				fill="none"
				strokeWidth="1.4"
				strokeDasharray="2.6 1.8"
				opacity="0.85"
			/>
		</svg>
	)
}
