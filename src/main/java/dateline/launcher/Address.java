package dateline.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where a server listens. Port 0 stands for any free port.
record Address(String host, int port) {
    Address withPort(int other) {
        return new Address(host, other);
    }

    /// `http://host:port`, with an IPv6 address in brackets.
    String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// This address with a real port: its own when it is free, any free one for port 0.
    ///
    /// @param setting what to change when that is not to be had
    /// @throws EnvironmentFallsShort when something else listens there or the host is none of this machine
    Address claimed(String setting) {
        if (LiveReload.isOn() && port != 0) {
            return this;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return withPort(socket.getLocalPort());
        } catch (IOException refused) {
            throw new EnvironmentFallsShort("cannot listen on " + host + ":" + port + " (" + refused.getMessage()
                    + "); choose another with " + setting, refused);
        }
    }
}
