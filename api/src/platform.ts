import { existsSync } from 'node:fs';

/** Systems for which the embedded engine is published. Tested: linux x64 (Debian 12). */
const EMBEDDED = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** Says in one sentence what to do when this machine cannot run the embedded engine; null when it can. */
export function unsupportedPlatform(platform = process.platform, arch = process.arch): string | null {
  if (platform === 'win32') {
    return '本程序的内置数据库不能直接在 Windows 上运行：请安装 WSL2（管理员终端执行 wsl --install），在其中的 Ubuntu 里再执行同样的命令。';
  }
  if (!EMBEDDED.has(`${platform}-${arch}`)) {
    return `本程序的内置数据库没有 ${platform}-${arch} 版本：请换用 64 位 Linux 或 macOS，或按 README 配置 CLICKHOUSE_URL 与 DATABASE_URL 使用服务器模式。`;
  }
  if (platform === 'linux' && existsSync('/etc/alpine-release')) {
    return '本程序的内置数据库需要 glibc，不能在 Alpine Linux 上运行：请换用 Debian、Ubuntu 等系统。';
  }
  return null;
}
