import { useEffect, useRef, useState } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useHydrated } from '#app/ui/office/use-hydrated.ts'

/** As much of the browser's own reader of codes as is used here; the typings do not know it yet. */
interface Reader {
	detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type ReaderClass = new (options: { formats: string[] }) => Reader

const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13']
const LOOK_EVERY_MS = 200

/** Reads a tag with the camera, in browsers that can; in others nothing is offered. */
export function ScanButton({ onRead }: { onRead(code: string): void }) {
	const { find } = useCopy().till
	const [isOpen, setOpen] = useState(false)
	if (!useHydrated() || !('BarcodeDetector' in window)) return null
	return (
		<div className="mt-3">
			<Button
				type="button"
				tone="secondary"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
			>
				{isOpen ? find.stop : find.scan}
			</Button>
			{isOpen && (
				<Camera
					onRead={(code) => {
						setOpen(false)
						onRead(code)
					}}
				/>
			)}
		</div>
	)
}

function Camera({ onRead }: { onRead(code: string): void }) {
	const { find } = useCopy().till
	const video = useRef<HTMLVideoElement>(null)
	const [isBroken, setBroken] = useState(false)
	const read = useRef(onRead)
	useEffect(() => {
		let stream: MediaStream | undefined
		let timer: ReturnType<typeof setTimeout> | undefined
		let isOver = false
		const { BarcodeDetector } = window as unknown as { BarcodeDetector: ReaderClass }
		const reader = new BarcodeDetector({ formats: FORMATS })
		const look = async () => {
			if (isOver || !video.current) return
			// A frame that cannot be read is followed by another one.
			const codes = await reader.detect(video.current).catch(() => [])
			const [first] = codes
			if (first && !isOver) return read.current(first.rawValue)
			timer = setTimeout(() => void look(), LOOK_EVERY_MS)
		}
		navigator.mediaDevices
			.getUserMedia({ video: { facingMode: 'environment' } })
			.then(async (opened) => {
				stream = opened
				if (isOver || !video.current) return stop(opened)
				video.current.srcObject = opened
				await video.current.play()
				await look()
			})
			.catch(() => setBroken(true))
		return () => {
			isOver = true
			clearTimeout(timer)
			if (stream) stop(stream)
		}
	}, [])
	if (isBroken) return <p className="mt-2 text-bad text-small">{find.noCamera}</p>
	return (
		<video
			ref={video}
			muted
			playsInline
			aria-label={find.camera}
			className="mt-3 aspect-square w-full max-w-sm rounded-patch bg-sunken object-cover"
		/>
	)
}

function stop(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop()
}
