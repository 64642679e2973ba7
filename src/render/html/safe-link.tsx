import type { ComponentChildren } from 'preact';

interface SafeLinkProps {
  readonly address: string;
  readonly children: ComponentChildren;
}

/** A link out of the report, only to the web; any other address is text. */
export function SafeLink({ address, children }: SafeLinkProps) {
  if (!/^https:\/\/[\w.-]+(?:[/?#]|$)/.test(address)) return <>{children}</>;
  return (
    <a href={address} rel="noreferrer noopener">
      {children}
    </a>
  );
}
