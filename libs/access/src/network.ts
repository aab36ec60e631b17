import { isIPv6 } from 'node:net';

/**
 * Where an address is, as far as it costs something to be elsewhere: an IPv4 address, or the /64 of an IPv6 one, which
 * is what a provider gives to a single customer.
 */
export function networkOf(ip: string): string {
  const [address = ''] = ip.split('%', 1);
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  // The URL parser writes every address in its shortest form, so that one network has one name.
  const [before = '', after = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const [first, last] = [groupsIn(before), groupsIn(after)];
  const between = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return `${[...first, ...between, ...last].slice(0, 4).join(':')}::/64`;
}

const groupsIn = (text: string): string[] => text.split(':').filter((group) => group !== '');
