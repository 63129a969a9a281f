/** The app's sign, drawn by the page itself: a guest's hub may be gone when it is shown again. */
export function Logo() {
  return (
    <svg viewBox="0 0 512 512" width={28} height={28} aria-hidden>
      <rect width="512" height="512" rx="116" fill="#0c6b5f" />
      <g fill="none" stroke="#fff" strokeWidth="34" strokeLinecap="round">
        <circle cx="182" cy="256" r="46" fill="#fff" stroke="none" />
        <path d="M252 166a114 114 0 0 1 0 180" />
        <path d="M314 104a194 194 0 0 1 0 304" opacity=".62" />
      </g>
    </svg>
  );
}
